package dev.minimalimage.processor.cache;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes values as text, one a line. */
public final class TextWriter {
  private final StringBuilder text = new StringBuilder();

  /** Writes a value. */
  public void add(String value) {
    if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
      text.append(value);
    } else {
      text.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    }
    text.append('\n');
  }

  /** Writes a number. */
  public void add(long number) {
    add(String.valueOf(number));
  }

  /** Writes yes or no. */
  public void add(boolean value) {
    add(String.valueOf(value));
  }

  /** Writes a value with {@code each}, if there is one. */
  public <T> void add(Optional<T> value, Consumer<T> each) {
    add(value.isPresent() ? 1 : 0);
    value.ifPresent(each);
  }

  /** Writes all values with {@code each}. */
  public <T> void add(List<T> values, Consumer<T> each) {
    add(values.size());
    values.forEach(each);
  }

  /** Tells what was written from anything else. */
  public String stamp() {
    return Stamp.hash(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
