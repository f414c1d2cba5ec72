package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestedModulesTest {

  private static List<Finding> check(String... modules) {
    return RequestedModules.check(Specs.spec().modules(modules).build(), Asked.release(25));
  }

  @Test
  void needsWhatTheAnnotationNames() {
    assertThat(Asked.the(new RequestedModules()).with(Specs.spec().modules("jdk.jfr")).about(own()))
        .containsExactly("CERTAIN jdk.jfr: modules asks for it");
  }

  @Test
  void acceptsModulesOfTheRelease() {
    assertThat(check("jdk.jfr", "java.base")).isEmpty();
  }

  @Test
  void refusesOthersWhereTheyStand() {
    assertThat(check("jdk.jfr", "jdk.nothing"))
        .containsExactly(
            new Finding(
                FindingCode.MODULE_UNKNOWN,
                Anchor.member("modules", 1),
                "Java 25 has no module \"jdk.nothing\"",
                "name one that \"java --list-modules\" prints, or remove it"));
  }

  @ParameterizedTest
  @CsvSource({
    "localedata, jdk.localedata",
    "java.localedata, jdk.localedata",
    "jdk.locale, jdk.localedata",
    "JDK.ZIPFS, jdk.zipfs",
    "jdk-management-agent, jdk.management.agent",
    "jdk.sql, java.sql",
    "java.awt, java.desktop",
    "javax.naming, java.naming",
    "jdk.cryptoki, jdk.crypto.cryptoki",
    "java.managment, java.management",
  })
  void proposesTheNearest(String asked, String proposed) {
    assertThat(check(asked).get(0).remedy()).isEqualTo("did you mean \"" + proposed + "\"?");
  }
}
