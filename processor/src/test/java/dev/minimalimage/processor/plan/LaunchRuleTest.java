package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.NamedMain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LaunchRuleTest {
  private static final String VERTX = "io.vertx.core.Launcher";
  private static final String LAUNCHER = "io.vertx.launcher.application.VertxApplication";
  private static final String HELIDON =
      "io.helidon.microprofile.server:helidon-microprofile-server";

  @Test
  void theAnnotatedClassIsStartedIfJavaCan() {
    Projects project = vertx("io.vertx:vertx-core:4.5.0").main(VERTX, false);

    assertThat(launch(Specs.spec(), project)).isEqualTo(new Launch.OfClass("com.example.App"));
    assertThat(launch(noMain(), Projects.project()))
        .isEqualTo(new Launch.OfClass("com.example.App"));
  }

  @Test
  void aLauncherIsToldWhatItStarts() {
    Launch launch = launch(noMain(), vertx("io.vertx:vertx-core:4.5.0").main(VERTX, false));

    assertThat(launch.mainClass()).isEqualTo(VERTX);
    assertThat(launch.arguments()).containsExactly("run", "com.example.Verticle").inOrder();
    assertThat(launch.reason()).contains("maven-jar-plugin");
  }

  @Test
  void aLauncherIsBroughtByTheClassPathWhereTheBuildNamesOnlyTheVerticle() {
    Launch launch =
        launch(
            noMain(),
            vertx("io.vertx:vertx-core:5.0.7", "io.vertx:vertx-launcher-application:5.0.7"));

    assertThat(launch.mainClass()).isEqualTo(LAUNCHER);
    assertThat(launch.arguments()).containsExactly("com.example.Verticle");
    assertThat(launch.reason()).contains("Vert.x");
  }

  @Test
  void aLauncherThatIsToldNothingStartsNothing() {
    Projects project = Projects.project().runtime("io.vertx:vertx-core:4.5.0").main(VERTX, false);

    assertThat(isByFramework(project)).isFalse();
  }

  @Test
  void aFrameworkStartsApplicationsByItself() {
    Launch launch = launch(noMain(), Projects.project().runtime(HELIDON + ":4.5.0"));

    assertThat(launch.mainClass()).isEqualTo("io.helidon.microprofile.cdi.Main");
    assertThat(launch.arguments()).isEmpty();
    assertThat(launch.reason()).contains("Helidon MP");
  }

  @Test
  void whatTheBuildNamesComesBeforeWhatTheFrameworkBrings() {
    Projects project =
        Projects.project().runtime(HELIDON + ":4.5.0").main("io.helidon.Main", false);

    assertThat(launch(noMain(), project).mainClass()).isEqualTo("io.helidon.Main");
  }

  @Test
  void anyMainOfADependencyWillDo() {
    Projects project = Projects.project().main("org.example.Runner", false);

    assertThat(launch(noMain(), project).mainClass()).isEqualTo("org.example.Runner");
    assertThat(isByFramework(project)).isTrue();
  }

  /** The annotation belongs there, and nobody should have to look for it elsewhere. */
  @Test
  void aMainOfTheProjectIsNotStartedForAnotherClass() {
    assertThat(isByFramework(Projects.project().main("com.example.Other", true))).isFalse();
  }

  @Test
  void saysThatTheJarStartsSomethingElse() {
    Projects other = Projects.project().main("com.example.Other", true);

    assertThat(check(other, Specs.spec())).containsExactly(FindingCode.MAIN_OTHER);
    assertThat(check(other, Specs.spec(), Specs.spec().mainClass("com.example.Other"))).isEmpty();
    assertThat(check(other, Specs.spec().mainClass("com.example.Other"))).isEmpty();
    assertThat(check(Projects.project(), Specs.spec())).isEmpty();
    assertThat(
            check(
                Projects.project()
                    .main(new NamedMain("com.example.Other", "exec-maven-plugin", true, false)),
                Specs.spec()))
        .isEmpty();
  }

  @Test
  void refusesALauncherThatReadsTheManifest() {
    Projects reading =
        Projects.project()
            .main("org.example.Launcher", false)
            .entry("Start-Class", "com.example.App");

    assertThat(check(reading, noMain())).containsExactly(FindingCode.MAIN_IN_MANIFEST);
    assertThat(
            check(
                Projects.project().main("org.example.Launcher", false).entry("Built-By", "me"),
                noMain()))
        .isEmpty();
    assertThat(
            check(
                Projects.project()
                    .runtime("io.vertx:vertx-core:4.5.0")
                    .main(VERTX, false)
                    .entry("Main-Verticle", "com.example.App"),
                noMain()))
        .isEmpty();
  }

  private static Projects vertx(String... jars) {
    return Projects.project().runtime(jars).entry("Main-Verticle", "com.example.Verticle");
  }

  private static Specs noMain() {
    return Specs.spec().mainMethod(MainMethod.NONE);
  }

  private static Launch launch(Specs spec, Projects project) {
    return LaunchRule.of(spec.build(), project.build(), Frameworks.read());
  }

  private static boolean isByFramework(Projects project) {
    return LaunchRule.byFramework(project.build(), Frameworks.read()).isPresent();
  }

  private static List<FindingCode> check(Projects project, Specs... specs) {
    List<ImageSpec> all = Stream.of(specs).map(Specs::build).toList();
    return LaunchRule.check(all, project.build(), Frameworks.read()).stream()
        .map(finding -> finding.code())
        .toList();
  }
}
