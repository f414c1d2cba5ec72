package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes into a quoting function comes out of the language's reader. The seed is that of {@code
 * -Dfuzz.seed}, else a fixed one, and part of each failure's message.
 */
final class QuotingFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_123L);
  private static final int ROUNDS = 60_000;
  private static final int SHELL_RUNS = 4;
  private static final int STRINGS_OF_A_RUN = 2_500;

  @TempDir Path folder;

  private final HostileStrings hostile = new HostileStrings(new Random(SEED));

  @Test
  void dockerfileWords() {
    for (int i = 0; i < ROUNDS; i++) {
      String first = hostile.next();
      String second = hostile.next();
      String line = "A=" + quoted(DockerfileQuoting::word, first) + " b.c=";
      line += quoted(DockerfileQuoting::word, second);

      if (!readBack(DockerfileReader::values, line).equals(List.of(first, second))) {
        fail(List.of(first, second), line);
      }
    }
  }

  @Test
  void shellWords() {
    for (int i = 0; i < ROUNDS; i++) {
      // The shell alone takes line breaks.
      List<String> words = List.of(hostile.next(), hostile.nextWith("\n"));
      String command =
          words.stream()
              .map(word -> quoted(ShellQuoting::word, word))
              .collect(Collectors.joining(" "));

      if (!readBack(PosixWords::read, command).equals(words)) {
        fail(words, command);
      }
    }
  }

  @Test
  void jsonArrays() {
    for (int i = 0; i < ROUNDS; i++) {
      List<String> strings =
          i % 100 == 0
              ? List.of()
              : List.of(hostile.next(), hostile.nextWith("\n"), hostile.nextWith("\0\r"));
      String json = JsonQuoting.array(strings);

      if (!readBack(StrictJson::strings, json).equals(strings) || json.indexOf('\n') >= 0) {
        fail(strings, json);
      }
    }
  }

  /** Two cells of a table, and that there are two. */
  @Test
  void markdownCells() {
    for (int i = 0; i < ROUNDS; i++) {
      List<String> texts = List.of(hostile.next(), hostile.nextWith("\n"));
      String row =
          "| "
              + quoted(MarkdownQuoting::code, texts.get(0))
              + " | "
              + quoted(MarkdownQuoting::prose, texts.get(1))
              + " |";

      List<String> shown =
          texts.stream().map(Shown::visible).map(MarkdownReader::collapsed).toList();
      if (!readBack(MarkdownReader::cells, row).equals(shown) || row.indexOf('\n') >= 0) {
        fail(shown, row);
      }
    }
  }

  /** The reader of ours agrees with the shell that there is. */
  @Test
  void theSystemsShell() throws Exception {
    for (int run = 0; run < SHELL_RUNS; run++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < STRINGS_OF_A_RUN; i++) {
        words.add(i % 5 == 0 ? hostile.nextWith("\n") : hostile.next());
      }

      assertWithMessage("seed %s", SEED).that(throughShell(words)).isEqualTo(words);
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\n", "\r", "\r\n", "\0", "\ud800", "\udc00", "\ud800x", "x\udc00"})
  void refuseWhatADockerfileCannotHold(String forbidden) {
    refuse(DockerfileQuoting::word, forbidden);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\0", "\ud800", "\udc00", "\ud800x", "x\udc00"})
  void refuseWhatAShellCannotHold(String forbidden) {
    refuse(ShellQuoting::word, forbidden);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\ud800", "\udc00", "\ud800x", "x\udc00"})
  void refuseWhatJsonCannotHold(String forbidden) {
    refuse(JsonQuoting::string, forbidden);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\n", "\r", "\0", "\ud800"})
  void refuseWhatARunCannotHold(String forbidden) {
    refuse(DockerfileQuoting::shellWord, forbidden);
  }

  private void refuse(UnaryOperator<String> quoting, String forbidden) {
    for (int i = 0; i < 2_000; i++) {
      // A letter on each side, lest two halves make a pair.
      String text = hostile.nextWith("a" + forbidden + "z");
      assertThrows(IllegalArgumentException.class, () -> quoting.apply(text), () -> "seed " + SEED);
    }
  }

  private List<String> throughShell(List<String> words) throws IOException, InterruptedException {
    String script =
        words.stream()
            .map(ShellQuoting::word)
            .collect(Collectors.joining(" \\\n", "printf '%s\\0' \\\n", "\n"));
    Path file = folder.resolve("words.sh");
    Path output = folder.resolve("words.out");
    Files.writeString(file, script);
    Process shell =
        new ProcessBuilder("/bin/sh", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output, UTF_8);
    assertThat(shell.exitValue()).isEqualTo(0);
    return List.of(printed.substring(0, printed.length() - 1).split("\0", -1));
  }

  private interface Reading {
    List<String> of(String text);
  }

  private static String quoted(UnaryOperator<String> quoting, String text) {
    try {
      return quoting.apply(text);
    } catch (IllegalArgumentException e) {
      throw new AssertionError("seed " + SEED + ": refused " + text, e);
    }
  }

  private static List<String> readBack(Reading reading, String text) {
    try {
      return reading.of(text);
    } catch (IllegalArgumentException e) {
      throw new AssertionError("seed " + SEED + ": cannot be read back: " + text, e);
    }
  }

  private static void fail(List<String> in, String text) {
    throw new AssertionError("seed " + SEED + ": " + in + " became " + text);
  }
}
