package dev.minimalimage.processor.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link TextWriter} wrote. Anything else throws a RuntimeException. */
public final class TextReader {
  private final String text;
  private int at;

  public TextReader(String text) {
    this.text = text;
  }

  /** The next value. */
  public String next() {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      throw new IllegalArgumentException("the text ends early");
    }
    String line = text.substring(at, end);
    at = end + 1;
    return line.indexOf('\\') < 0 ? line : unescaped(line);
  }

  /** The next value, a number. */
  public int number() {
    return Integer.parseInt(next());
  }

  /** The next value, yes or no. */
  public boolean truth() {
    String value = next();
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return value.equals("true");
  }

  /** What {@code each} reads, if it was written. */
  public <T> Optional<T> optional(Supplier<T> each) {
    return list(each).stream().findFirst();
  }

  /** What {@code each} reads, as often as it was written. */
  public <T> List<T> list(Supplier<T> each) {
    List<T> values = new ArrayList<>();
    for (int count = number(); count > 0; count--) {
      values.add(each.get());
    }
    return values;
  }

  /**
   * Takes the next value for granted.
   *
   * @throws IllegalArgumentException if it is another
   */
  public void expect(String value) {
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
