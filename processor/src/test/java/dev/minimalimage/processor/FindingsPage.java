package dev.minimalimage.processor;

import dev.minimalimage.processor.model.FindingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** docs/findings.md, by its sections. */
record FindingsPage(Map<String, String> sections) {
  /** Surefire runs tests in the module's folder. */
  private static final Path FILE = Path.of("../docs/findings.md");

  static FindingsPage read() {
    try {
      var sections = new LinkedHashMap<String, String>();
      String[] parts = Files.readString(FILE).split("(?m)^## ", -1);
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        String heading = part.substring(0, part.indexOf('\n'));
        String text = part.substring(heading.length()).strip();
        if (sections.put(heading, text) != null) {
          throw new AssertionError(FILE + " has two sections " + heading);
        }
      }
      return new FindingsPage(sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> headings() {
    return List.copyOf(sections.keySet());
  }

  /** In one line: messages are wrapped there. */
  String section(FindingCode code) {
    return text(code).replaceAll("\\s+", " ");
  }

  String text(FindingCode code) {
    return sections.getOrDefault(code.id(), "");
  }

  /** A message of the compiler as the page shows it. */
  static String shown(String message, FindingCode code) {
    String first = message.lines().findFirst().orElseThrow().replaceAll("x{9,}", "xxx…");
    // Nobody can say before where a defect shows itself.
    return code == FindingCode.INTERNAL ? first.replaceFirst("java\\.lang\\..*", "") : first;
  }
}
