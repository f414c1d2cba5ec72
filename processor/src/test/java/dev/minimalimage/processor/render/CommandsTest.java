package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.MavenCall;
import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the files tell people and engines to do. */
final class CommandsTest {
  private static final BuildLayout MODULE =
      new BuildLayout(
          "..",
          "shop",
          new MavenCall("pom.xml", List.of("shop"), List.of()),
          List.of("pom.xml", "shop"),
          List.of("shop/[old]", "shop/target"),
          false,
          "target/classes",
          "target");

  @Test
  void buildsFromTheContextsFolder() {
    assertThat(build(Specs.spec(), Projects.project())).isEqualTo("docker build --tag app:1.0 .");
    assertThat(build(Specs.spec(), Projects.project().layout(MODULE)))
        .isEqualTo("docker build --file shop/Dockerfile --tag app:1.0 .");
  }

  @Test
  void buildsForThePlatformsThatAreNamed() {
    assertThat(build(Specs.spec().platforms("linux/arm64"), Projects.project()))
        .isEqualTo("docker build --platform linux/arm64 --tag app:1.0 .");
    assertThat(build(Specs.spec().platforms("linux/arm64", "linux/amd64"), Projects.project()))
        .isEqualTo("docker buildx build --platform linux/arm64,linux/amd64 --tag app:1.0 .");
  }

  @Test
  void verifiesFromTheSameFolder() {
    assertThat(view(Specs.spec(), Projects.project()).verifyCommand())
        .isEqualTo("./verify-image.sh");
    assertThat(view(Specs.spec(), Projects.project().layout(MODULE)).verifyCommand())
        .isEqualTo("shop/verify-image.sh");
  }

  @Test
  void theContextHoldsTheUsersFilesAndNoWildcard() {
    IgnoreFileView view =
        IgnoreFileView.of(
            Plans.plan(
                Specs.spec().files("a.yaml"),
                Projects.project().layout(MODULE).hostOnly("x/x.jar")));

    assertThat(view.allowed())
        .containsExactly("pom.xml", "shop", "shop/a.yaml", "shop/target/minimal-image/repository")
        .inOrder();
    assertThat(view.denied()).containsExactly("shop/\\[old\\]", "shop/target").inOrder();
  }

  @Test
  void theScriptKeepsWritableWhatTheImageDoes() {
    Specs volumes = Specs.spec().volumes("/data", "/work");

    assertThat(ScriptView.of(Plans.plan(volumes, Projects.project())).volumes())
        .containsExactly("/data", "/work")
        .inOrder();
    assertThat(
            ScriptView.of(
                    Plans.plan(
                        Specs.spec().verification("1GB", "", List.of(), List.of(), false),
                        Projects.project()))
                .volumes())
        .isEmpty();
  }

  private static String build(Specs spec, Projects project) {
    return view(spec, project).buildCommand();
  }

  private static DockerfileView view(Specs spec, Projects project) {
    return DockerfileView.of(Plans.plan(spec, project));
  }
}
