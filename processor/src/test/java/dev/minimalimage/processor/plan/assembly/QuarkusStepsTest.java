package dev.minimalimage.processor.plan.assembly;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.plan.Projects;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class QuarkusStepsTest {

  @Test
  void onlyWhatIsSwitchedOnIsSwitchedOff() {
    Projects project =
        Projects.project()
            .packagedBy(
                new FrameworkBuild.Quarkus(
                    true,
                    "app",
                    new TreeMap<>(
                        Map.of(
                            "quarkus.container-image.push", set("true"),
                            "quarkus.container-image.build", set("false"),
                            "quarkus.package.jar.aot.enabled", set("true"),
                            "quarkus.package.jar.type", set("fast-jar")))));

    assertThat(QuarkusSteps.skipped(project.build()).stream().map(Reasoned::value))
        .containsExactly(
            "-Dquarkus.container-image.push=false", "-Dquarkus.package.jar.aot.enabled=false")
        .inOrder();
  }

  @Test
  void otherProjectsHaveNoSuchSteps() {
    assertThat(QuarkusSteps.skipped(Projects.project().build())).isEmpty();
  }

  private static Reasoned<String> set(String value) {
    return new Reasoned<>(value, "application.properties");
  }
}
