package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AddedModulesTest {

  private static List<String> options(Specs specs) {
    return Asked.the(new AddedModules()).with(specs).about(own());
  }

  @Test
  void needsWhatTheLauncherWouldDieWithout() {
    assertThat(options(Specs.spec().jvmArgs("--add-modules", "java.sql,jdk.jfr", "-ea")))
        .containsExactly(
            "CERTAIN java.sql: jvmArgs has --add-modules=java.sql,jdk.jfr",
            "CERTAIN jdk.jfr: jvmArgs has --add-modules=java.sql,jdk.jfr")
        .inOrder();
  }

  @Test
  void readsTheVariablesThatHoldOptions() {
    assertThat(
            options(
                Specs.spec()
                    .env(
                        "JAVA_TOOL_OPTIONS=-ea  '--add-modules=java.sql'",
                        "JDK_JAVA_OPTIONS=--add-modules jdk.jfr",
                        "OPTIONS=--add-modules=java.desktop")))
        .containsExactly(
            "CERTAIN java.sql: JAVA_TOOL_OPTIONS has --add-modules=java.sql",
            "CERTAIN jdk.jfr: JDK_JAVA_OPTIONS has --add-modules=jdk.jfr")
        .inOrder();
  }

  @Test
  void doesWithoutWhatIsOnlyOpened() {
    assertThat(
            options(
                Specs.spec()
                    .jvmArgs(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-exports",
                        "java.desktop/sun.awt=ALL-UNNAMED")))
        .containsExactly(
            "TOLERATED java.desktop: jvmArgs has --add-exports=java.desktop/sun.awt=ALL-UNNAMED");
  }

  @Test
  void knowsNoModulesBehindTheWordsForMany() {
    assertThat(options(Specs.spec().jvmArgs("--add-modules=ALL-SYSTEM", "--add-modules")))
        .isEmpty();
  }
}
