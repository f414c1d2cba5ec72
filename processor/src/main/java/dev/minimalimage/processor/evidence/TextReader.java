package dev.minimalimage.processor.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link TextWriter} wrote. Anything else throws a RuntimeException. */
final class TextReader {
  private final String text;
  private int at;

  TextReader(String text) {
    this.text = text;
  }

  String next() {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      throw new IllegalArgumentException("the text ends early");
    }
    String line = text.substring(at, end);
    at = end + 1;
    return line.indexOf('\\') < 0 ? line : unescaped(line);
  }

  boolean truth() {
    String value = next();
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return value.equals("true");
  }

  Optional<String> optional() {
    return list(this::next).stream().findFirst();
  }

  <T> List<T> list(Supplier<T> each) {
    List<T> values = new ArrayList<>();
    for (int count = Integer.parseInt(next()); count > 0; count--) {
      values.add(each.get());
    }
    return values;
  }

  void expect(String value) {
    if (!next().equals(value)) {
      throw new IllegalArgumentException("not " + value);
    }
  }

  void expectEnd() {
    if (at != text.length()) {
      throw new IllegalArgumentException("the text goes on");
    }
  }

  private static String unescaped(String line) {
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
}
