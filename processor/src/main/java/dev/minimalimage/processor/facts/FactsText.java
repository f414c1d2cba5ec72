package dev.minimalimage.processor.facts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A sequence of values as text, one a line. Reading past the end or something else throws. */
final class FactsText {
  private final StringBuilder written = new StringBuilder();
  private final Iterator<String> lines;

  private FactsText(Iterator<String> lines) {
    this.lines = lines;
  }

  static FactsText empty() {
    return new FactsText(List.<String>of().iterator());
  }

  static FactsText parse(String text) {
    return new FactsText(text.lines().iterator());
  }

  void add(String value) {
    written
        .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
        .append('\n');
  }

  void add(int number) {
    add(String.valueOf(number));
  }

  void add(boolean value) {
    add(String.valueOf(value));
  }

  <T> void add(Optional<T> value, Consumer<T> writer) {
    add(value.stream().toList(), writer);
  }

  <T> void add(List<T> values, Consumer<T> writer) {
    add(values.size());
    values.forEach(writer);
  }

  String next() {
    String line = lines.next();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (each == '\\') {
        i++;
        each =
            switch (line.charAt(i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> '\\';
            };
      }
      value.append(each);
    }
    return value.toString();
  }

  int number() {
    return Integer.parseInt(next());
  }

  boolean truth() {
    String text = next();
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }

  <T> Optional<T> optional(Supplier<T> reader) {
    return list(reader).stream().findFirst();
  }

  <T> List<T> list(Supplier<T> reader) {
    List<T> values = new ArrayList<>();
    for (int count = number(); count > 0; count--) {
      values.add(reader.get());
    }
    return values;
  }

  void expect(String value) {
    if (!next().equals(value)) {
      throw new IllegalArgumentException("not " + value);
    }
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
