package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Prebuilt.GradleBuild;
import dev.minimalimage.processor.model.ProjectFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GradleProjectTest {
  private static final String JAR = "build/minimal-image/lib/store-1.0.jar";

  @TempDir Path root;

  @BeforeEach
  void aProjectWithAWrapper() throws IOException {
    file(".git/HEAD", "");
    file("gradlew", "");
    file("gradle/wrapper/gradle-wrapper.properties", "");
    file("settings.gradle", "rootProject.name = 'shop'");
    file("build.gradle", "");
    file("src/main/java/App.java", "");
    file("src/test/java/AppTest.java", "");
    file("README.md", "");
    file(JAR, "");
  }

  @Test
  void hasItsWrapperBuildIt() {
    ProjectFacts facts = facts(root, "build/resources/main", JAR);

    BuildLayout layout = facts.layout();
    assertThat(facts.coordinates().artifactId()).isEqualTo("shop");
    assertThat(layout.module()).isEqualTo(".");
    assertThat(layout.context())
        .containsExactly("build.gradle", "gradle", "gradlew", "settings.gradle", "src")
        .inOrder();
    assertThat(layout.contextExcept()).containsExactly("src/test");
    assertThat(layout.prebuilt())
        .hasValue(
            new Prebuilt(
                List.of("build/classes/java/main", "build/resources/main"),
                List.of(JAR),
                Optional.of(
                    new GradleBuild(
                        List.of("classes", "minimalImage"), "build/minimal-image/lib"))));
  }

  @Test
  void takesTheWholeBuildOfAModule() throws IOException {
    file("app/build.gradle.kts", "");
    file("app/src/main/java/App.java", "");
    file("app/src/test/java/AppTest.java", "");
    file("app/" + JAR, "");
    file("libs/store/build.gradle", "");
    file("libs/store/gradle.properties", "");
    file("libs/store/build/build.gradle", "");
    file("docs/index.md", "");
    file("buildSrc/build.gradle", "");

    BuildLayout layout = facts(root.resolve("app"), JAR).layout();

    assertThat(layout.module()).isEqualTo("app");
    assertThat(layout.toContext()).isEqualTo("..");
    assertThat(layout.context())
        .containsExactly(
            "app/build.gradle.kts",
            "app/src",
            "build.gradle",
            "buildSrc",
            "gradle",
            "gradlew",
            "libs/store/build.gradle",
            "libs/store/gradle.properties",
            "settings.gradle",
            "src")
        .inOrder();
    assertThat(layout.contextExcept())
        .containsExactly("app/src/test", "buildSrc/.gradle", "buildSrc/build", "src/test")
        .inOrder();
    assertThat(layout.prebuilt().orElseThrow().gradle().orElseThrow().tasks())
        .containsExactly(":app:classes", ":app:minimalImage")
        .inOrder();
  }

  @Test
  void takesJarsOfAnyOtherPlaceAsTheyAre() throws IOException {
    file("lib/store-1.0.jar", "");

    assertThat(gradle(root, "lib/store-1.0.jar")).isEmpty();
    assertThat(gradle(root, JAR, "lib/store-1.0.jar")).isEmpty();
  }

  @Test
  void takesAProjectWithoutAWrapperAsItIs() throws IOException {
    Files.delete(root.resolve("gradlew"));

    assertThat(gradle(root, JAR)).isEmpty();
  }

  @Test
  void looksForNoWrapperBeyondTheRepository() throws IOException {
    file("other/.git/HEAD", "");
    file("other/" + JAR, "");

    assertThat(gradle(root.resolve("other"), JAR)).isEmpty();
  }

  private static Optional<GradleBuild> gradle(Path module, String... jars) {
    return facts(module, jars).layout().prebuilt().flatMap(Prebuilt::gradle);
  }

  private static ProjectFacts facts(Path module, String... elements) {
    return PrebuiltFacts.read(
            module,
            Path.of("build/classes/java/main"),
            List.of(elements).stream().map(Path::of).toList(),
            List.of(),
            List.of())
        .value()
        .orElseThrow();
  }

  private void file(String name, String content) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), content);
  }
}
