package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SkippedStepsTest {

  @Test
  void areThoseOfThePluginsThatTheBuildHas() {
    assertThat(
            values(
                "com.spotify.fmt:fmt-maven-plugin",
                "org.apache.maven.plugins:maven-compiler-plugin",
                "org.apache.maven.plugins:maven-pmd-plugin"))
        .containsExactly("-Dpmd.skip", "-Dcpd.skip", "-Dfmt.skip")
        .inOrder();
  }

  @Test
  void areWhatAsksKeyServersAndWhatReadsTheRevision() {
    assertThat(
            values(
                "org.simplify4u.plugins:pgpverify-maven-plugin",
                "org.codehaus.mojo:buildnumber-maven-plugin"))
        .containsExactly("-Dpgpverify.skip", "-Dmaven.buildNumber.skip")
        .inOrder();
  }

  @Test
  void doNotDependOnTheOrderOfPlugins() {
    assertThat(values("org.jacoco:jacoco-maven-plugin", "com.mycila:license-maven-plugin"))
        .isEqualTo(values("com.mycila:license-maven-plugin", "org.jacoco:jacoco-maven-plugin"));
  }

  @Test
  void areNoneOfABuildWithoutChecks() {
    assertThat(values()).isEmpty();
    assertThat(values("org.apache.maven.plugins:maven-compiler-plugin")).isEmpty();
    // What makes classes or resources must run.
    assertThat(values("org.apache.maven.plugins:maven-resources-plugin")).isEmpty();
  }

  @Test
  void sayWhy() {
    List<Reasoned<String>> steps =
        SkippedSteps.of(
            Projects.project()
                .plugins(
                    "org.apache.maven.plugins:maven-enforcer-plugin",
                    "pl.project13.maven:git-commit-id-plugin",
                    "org.springframework.boot:spring-boot-maven-plugin")
                .build());

    assertThat(steps.stream().map(Reasoned::reason).distinct()).hasSize(3);
    steps.forEach(step -> assertThat(step.reason()).isNotEmpty());
  }

  @Test
  void leaveTheArchiveThatTheImageIsMadeOf() {
    Projects project =
        Projects.project().plugins("org.springframework.boot:spring-boot-maven-plugin");
    assertThat(SkippedSteps.of(project.build())).hasSize(1);

    project.packagedBy(new FrameworkBuild.SpringBootWar(true, "target/app.war", List.of()));
    assertThat(SkippedSteps.of(project.build())).isEmpty();
  }

  private static List<String> values(String... plugins) {
    return SkippedSteps.of(Projects.project().plugins(plugins).build()).stream()
        .map(Reasoned::value)
        .toList();
  }
}
