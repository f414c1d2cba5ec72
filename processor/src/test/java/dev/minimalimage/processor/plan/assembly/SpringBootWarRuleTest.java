package dev.minimalimage.processor.plan.assembly;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpringBootWarRuleTest {

  @Test
  void anExecutableArchiveIsTaken() {
    assertThat(of(true, "target/app-1.0-exec.war").value())
        .hasValue(new Assembly.SpringBootWar("target/app-1.0-exec.war"));
  }

  @Test
  void onePlainArchiveIsRefused() {
    assertThat(problem(of(false, "target/app.war"))).contains("repackage");
  }

  @Test
  void anOverlayIsNamed() {
    assertThat(problem(of(true, "target/app.war", "com.example:theme")))
        .contains("com.example:theme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tmp/app.war", "../app.war", "target/a b.war", "target/$(id).war"})
  void aStrangePlaceIsRefused(String file) {
    assertThat(problem(of(true, file))).contains(file);
  }

  private static String problem(Sourced<Optional<Assembly>> decided) {
    assertThat(decided.value()).isEmpty();
    assertThat(decided.findings()).hasSize(1);
    assertThat(decided.findings().get(0).code()).isEqualTo(FindingCode.PACKAGING);
    return decided.findings().get(0).problem();
  }

  private static Sourced<Optional<Assembly>> of(boolean bound, String file, String... overlays) {
    return SpringBootWarRule.of(new FrameworkBuild.SpringBootWar(bound, file, List.of(overlays)));
  }
}
