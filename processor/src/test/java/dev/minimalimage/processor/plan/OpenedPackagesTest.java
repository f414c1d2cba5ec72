package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenedPackagesTest {

  @Test
  void opensThePackageThatAnOldLibraryMakesClassesIn() {
    Reasoned<String> option = of("org.springframework:spring-core:5.0.20.RELEASE").orElseThrow();

    assertThat(option.value()).isEqualTo("--add-opens=java.base/java.lang=ALL-UNNAMED");
    assertThat(option.reason())
        .isEqualTo(
            "spring-core 5.0.20.RELEASE makes classes in a way that Java refuses since 16 unless"
                + " told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cglib:cglib:3.3.0",
        "cglib:cglib-nodep:2.2.2",
        "com.google.inject:guice:4.2.3",
        "org.javassist:javassist:3.23.1-GA",
        "org.springframework:spring-core:4.3.30.RELEASE",
      })
  void knowsTheOldOnes(String library) {
    assertThat(of(library)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.google.inject:guice:5.0.1",
        "org.javassist:javassist:3.24.0-GA",
        "org.springframework:spring-core:5.1.20.RELEASE",
        "org.springframework:spring-core:6.2.0",
        "org.springframework:spring-core:unknown",
        "com.example:cglib:3.3.0",
      })
  void opensNothingForOthers(String library) {
    assertThat(of(library)).isEmpty();
  }

  /** A JVM takes the option twice; a reader asks why. */
  @Test
  void saysNothingThatIsSaidAlready() {
    Projects project = Projects.project().runtime("cglib:cglib:3.3.0");
    String option = "--add-opens=java.base/java.lang=ALL-UNNAMED";

    assertThat(options(Specs.spec(), project)).contains(option);
    assertThat(options(Specs.spec().jvmArgs(option), project)).doesNotContain(option);
    project.manifest(new ManifestEntry("Add-Opens", "java.base/java.lang", "maven-jar-plugin"));
    assertThat(options(Specs.spec(), project).stream().filter(option::equals))
        .containsExactly(option);
  }

  private static List<String> options(Specs spec, Projects project) {
    return Plans.plan(spec, project).image().jvmOptions().stream().map(Reasoned::value).toList();
  }

  private static Optional<Reasoned<String>> of(String library) {
    return OpenedPackages.of(Projects.project().runtime("a:b:1", library).build());
  }
}
