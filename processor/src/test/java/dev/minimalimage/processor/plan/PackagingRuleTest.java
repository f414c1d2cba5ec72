package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackagingRuleTest {

  @Test
  void takesJars() {
    assertThat(PackagingRule.check(Projects.project().build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"war", "pom", "maven-plugin", "JAR"})
  void refusesOtherPackagings(String packaging) {
    List<Finding> findings = PackagingRule.check(Projects.project().packaging(packaging).build());

    assertThat(Place.of(findings)).containsExactly(Place.whole(FindingCode.PACKAGING));
    assertThat(findings.get(0).problem()).contains('"' + packaging + '"');
  }

  @Test
  void saysThatAWebArchiveNeedsAContainer() {
    List<Finding> findings = PackagingRule.check(Projects.project().packaging("war").build());

    assertThat(findings.get(0).problem()).contains("servlet container");
  }

  @Test
  void leavesAFrameworksPackagingToTheFramework() {
    FrameworkBuild made = new FrameworkBuild.SpringBootWar(true, "target/app.war", List.of());
    FrameworkBuild plain = new FrameworkBuild.SpringBootWar(false, "target/app.war", List.of());

    assertThat(PackagingRule.check(Projects.project().packaging("war").packagedBy(made).build()))
        .isEmpty();
    assertThat(
            Place.of(
                PackagingRule.check(Projects.project().packaging("war").packagedBy(plain).build())))
        .containsExactly(Place.whole(FindingCode.PACKAGING));
  }

  @Test
  void takesWhatIsCompiledToAnExecutable() {
    Projects project = Projects.project().packaging("native-image");
    NativeBuild build =
        new NativeBuild(
            Optional.empty(),
            "pom.xml:7",
            "",
            true,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            "app",
            "target",
            true,
            true,
            true,
            List.of());

    assertThat(PackagingRule.check(project.build())).hasSize(1);
    project.nativeSettings(new NativeSettings(List.of(build), Optional.empty()));
    assertThat(PackagingRule.check(project.build())).isEmpty();
  }
}
