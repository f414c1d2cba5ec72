package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the sample has. */
final class ReadmeTest {
  private static final Path SAMPLE = Path.of("..", "sample-app");

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile", "Dockerfile.dockerignore"})
  void showsTheGeneratedFiles(String file) throws IOException {
    assertThat(readme()).contains("\n" + Files.readString(SAMPLE.resolve(file)) + "```\n");
  }

  @Test
  void showsTheAnnotatedClass() throws IOException {
    String source =
        Files.readString(
            SAMPLE.resolve("src/main/java/dev/minimalimage/sample/BookmarkServer.java"));
    int annotation = source.indexOf("@MinimalImage(");
    int end = source.indexOf('\n', source.indexOf("public final class")) + 1;
    assertThat(readme()).contains("\n" + source.substring(annotation, end) + "```\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Options.MODE, Options.PROJECT_DIR, Options.CLASS_PATH, Options.MODE_VARIABLE})
  void namesEveryOption(String option) throws IOException {
    assertThat(readme()).contains(option);
  }
}
