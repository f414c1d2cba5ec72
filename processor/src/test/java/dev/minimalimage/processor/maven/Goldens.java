package dev.minimalimage.processor.maven;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that a project must get, in its folder {@code expected}; of scripts, what differs
 * between projects. {@code -Dgoldens.update=true} rewrites them, and fails the test, so that no
 * build passes by updating.
 */
final class Goldens {
  private Goldens() {}

  static void compare(Path expected, Path module) throws IOException {
    var actual = new TreeMap<String, String>();
    generated(module).forEach((name, text) -> actual.put(name, ownPart(text)));
    if (Boolean.getBoolean("goldens.update")) {
      Files.createDirectories(expected);
      for (String name : generated(expected).keySet()) {
        Files.delete(expected.resolve(name));
      }
      for (Map.Entry<String, String> file : actual.entrySet()) {
        Files.writeString(expected.resolve(file.getKey()), file.getValue());
      }
      throw new AssertionError(expected + " is rewritten: look at the difference and run again");
    }
    Map<String, String> golden =
        Files.isDirectory(expected) ? generated(expected) : Map.<String, String>of();
    assertWithMessage("files of %s", expected)
        .that(actual.keySet())
        .containsExactlyElementsIn(golden.keySet());
    actual.forEach(
        (name, text) ->
            assertWithMessage("%s; if it is right, run with -Dgoldens.update=true", name)
                .that(text)
                .isEqualTo(golden.get(name)));
  }

  /**
   * Without the script's code, which is everybody's, without the checksum that covers it, and
   * without the hashes of what decided, which all rules have a part in.
   */
  private static String ownPart(String text) {
    String head = text.startsWith("#!") ? text.replaceFirst("(?s)\nset -u\n.*", "\n") : text;
    return head.replaceFirst("(sha256 of what follows: )[0-9a-f]{64}\n(Decided by .*\n)?", "$1…\n");
  }

  /** What we generate in a module's folder, by name. */
  static Map<String, String> generated(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.matches("(Dockerfile|verify-image|minimal-image).*")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
