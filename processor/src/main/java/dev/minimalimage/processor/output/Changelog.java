package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What versions of minimal-image changed in the files, rule by rule.
 *
 * @param entries the newest first; never empty
 */
public record Changelog(List<Entry> entries) {
  private static final String NAME = "changelog.txt";

  public Changelog {
    entries = List.copyOf(entries);
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i - 1).version().compareTo(entries.get(i).version()) < 0) {
        throw new IllegalArgumentException(entries.get(i).version() + " stands below an older one");
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("there is no entry");
    }
  }

  /** What one rule changed. */
  public record Entry(Version version, String rule, String change, String reason) {
    private static Entry parse(String text) {
      String[] parts = text.split("\\s*\\|\\s*", -1);
      if (parts.length != 4 || List.of(parts).contains("")) {
        throw new IllegalArgumentException("version | rule | change | reason, not " + text);
      }
      return new Entry(Version.parse(parts[0]), parts[1], parts[2], parts[3]);
    }

    private String line() {
      return "- " + version + ", " + rule + ": " + change + ", because " + reason;
    }
  }

  /** Ours. */
  public static Changelog read() {
    try (var stream = Changelog.class.getResourceAsStream(NAME)) {
      if (stream == null) {
        throw new IllegalStateException(NAME + " is missing from the processor's jar");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(NAME + " cannot be read", e);
    }
  }

  /**
   * Reads entries, whose form the resource itself explains.
   *
   * @throws IllegalArgumentException if one is malformed or they are not in order
   */
  public static Changelog parse(String text) {
    List<String> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(" ") && !entries.isEmpty()) {
        int last = entries.size() - 1;
        entries.set(last, entries.get(last) + " " + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(line.strip());
      }
    }
    return new Changelog(entries.stream().map(Entry::parse).toList());
  }

  /** The version that last changed what the files say. */
  public Version version() {
    return entries.get(0).version();
  }

  /** A line for each change after a version, each with its end; empty if there is none. */
  String since(Version version) {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      if (entry.version().compareTo(version) > 0) {
        lines.append(entry.line()).append('\n');
      }
    }
    return lines.toString();
  }
}
