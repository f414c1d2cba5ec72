package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every byte of the files of some plans. After a change that is meant, {@code
 * -Dgoldens.update=true} rewrites the goldens; that run fails, so that nobody takes it for a test.
 */
final class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens");
  private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

  /** BuildKit reads no longer line. */
  private static final int LONGEST_LINE = 65_535;

  static Set<String> cases() {
    return GoldenCases.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void filesAreAsTheyWere(String name) throws IOException {
    Path folder = GOLDENS.resolve(name);
    List<RenderedFile> files = Renderer.render(GoldenCases.all().get(name));
    if (UPDATE) {
      rewrite(folder, files);
    }

    for (RenderedFile file : files) {
      Path golden = folder.resolve(file.path());
      assertWithMessage("%s is missing; -Dgoldens.update=true writes it", golden)
          .that(Files.exists(golden))
          .isTrue();
      assertWithMessage("%s", golden)
          .that(file.text().text())
          .isEqualTo(new String(Files.readAllBytes(golden), UTF_8));
    }
    assertThat(names(folder))
        .containsExactlyElementsIn(files.stream().map(RenderedFile::path).toList());
    assertWithMessage("goldens.update rewrites and proves nothing").that(UPDATE).isFalse();
  }

  @Test
  void everyFolderHasItsCase() throws IOException {
    assertThat(names(GOLDENS)).containsExactlyElementsIn(cases());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void linesAreTidy(String name) {
    for (RenderedFile file : Renderer.render(GoldenCases.all().get(name))) {
      String text = file.text().text();
      assertWithMessage(file.path()).that(text).doesNotContain("\n\n\n");
      assertWithMessage(file.path()).that(text).doesNotContain("\r");
      assertWithMessage(file.path()).that(text).endsWith("\n");
      assertWithMessage(file.path()).that(text).doesNotContainMatch("\n\n$");
      for (String line : text.split("\n", -1)) {
        assertWithMessage(file.path()).that(line).doesNotContainMatch("[ \t]$");
        assertThat(line.getBytes(UTF_8).length).isAtMost(LONGEST_LINE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void renderingTwiceGivesTheSame(String name) {
    assertThat(Renderer.render(GoldenCases.all().get(name)))
        .isEqualTo(Renderer.render(GoldenCases.all().get(name)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theScriptAloneIsExecutableAndParses(String name) throws Exception {
    List<RenderedFile> files = Renderer.render(GoldenCases.all().get(name));
    List<RenderedFile> scripts = files.stream().filter(RenderedFile::executable).toList();
    assertThat(scripts).containsExactly(files.get(2));
    assertThat(scripts.get(0).text().text()).startsWith("#!/bin/sh\n");

    Process shell = new ProcessBuilder("/bin/sh", "-n").redirectErrorStream(true).start();
    try (var input = shell.getOutputStream()) {
      input.write(scripts.get(0).text().text().getBytes(UTF_8));
    }
    String complaint = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(complaint).isEmpty();
    assertThat(shell.exitValue()).isEqualTo(0);
  }

  private static void rewrite(Path folder, List<RenderedFile> files) throws IOException {
    Files.createDirectories(folder);
    for (String name : names(folder)) {
      Files.delete(folder.resolve(name));
    }
    for (RenderedFile file : files) {
      Files.write(folder.resolve(file.path()), file.text().text().getBytes(UTF_8));
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Set.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
