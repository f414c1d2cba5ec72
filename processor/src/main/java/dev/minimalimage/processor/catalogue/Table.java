package dev.minimalimage.processor.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A resource of keys and values; whatever is wrong with it is a defect of ours, named exactly.
 *
 * <p>Lines are {@code key = value} or comments that start with {@code #}; a backslash at a line's
 * end joins it to the next one. Unlike with properties, a key has one value and somebody asks for
 * it: a mistyped key is told instead of ignored.
 */
final class Table {
  private final String name;
  private final Map<String, String> values = new HashMap<>();
  private final TreeSet<String> unread = new TreeSet<>();

  private Table(String name) {
    this.name = name;
  }

  /** Reads the resource of that name, beside this class. */
  static Table read(String name) {
    return parse(name, text(name));
  }

  /** The text of the resource of that name, beside this class. */
  static String text(String name) {
    try (var stream = Table.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the processor's jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  static Table parse(String name, String text) {
    Table table = new Table(name);
    StringBuilder entry = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (entry.isEmpty() && (line.isBlank() || line.startsWith("#"))) {
        continue;
      }
      boolean continued = line.endsWith("\\");
      entry.append(continued ? line.substring(0, line.length() - 1).stripLeading() : line.strip());
      if (!continued) {
        table.add(entry.toString());
        entry.setLength(0);
      }
    }
    return table;
  }

  private void add(String entry) {
    int equals = entry.indexOf('=');
    if (equals < 1) {
      throw new IllegalStateException(name + " has the line \"" + entry + '"');
    }
    String key = entry.substring(0, equals).strip();
    if (values.put(key, entry.substring(equals + 1).strip()) != null) {
      throw new IllegalStateException(name + " has " + key + " twice");
    }
    unread.add(key);
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalStateException if there is a key that nobody has asked for
   */
  void close() {
    if (!unread.isEmpty()) {
      throw new IllegalStateException(name + " has " + unread.first() + ", which means nothing");
    }
  }

  String value(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException(name + " has no " + key));
  }

  Optional<String> find(String key) {
    unread.remove(key);
    return Optional.ofNullable(values.get(key));
  }

  /** The value of a key, as something else than text. */
  <T> T value(String key, Function<String, T> parse) {
    return parsed(key, value(key), parse);
  }

  /** The value of a key, as something else than text, if there is one. */
  <T> Optional<T> find(String key, Function<String, T> parse) {
    return find(key).map(text -> parsed(key, text, parse));
  }

  /** The elements of a list; none if there is no such key. */
  <T> List<T> list(String key, Function<String, T> parse) {
    Optional<String> text = find(key);
    if (text.isEmpty()) {
      return List.of();
    }
    List<T> elements = new ArrayList<>();
    // A pattern of one plain character is not compiled.
    for (String element : text.get().split(",", -1)) {
      elements.add(parsed(key, element.strip(), parse));
    }
    return elements;
  }

  private <T> T parsed(String key, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalStateException(name + " has \"" + text + "\" as " + key, e);
    }
  }
}
