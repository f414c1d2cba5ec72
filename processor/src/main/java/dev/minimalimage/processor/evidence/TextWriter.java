package dev.minimalimage.processor.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes values as text, one a line. */
final class TextWriter {
  private final StringBuilder text = new StringBuilder();

  void add(String value) {
    if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
      text.append(value);
    } else {
      text.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    }
    text.append('\n');
  }

  void add(boolean value) {
    add(String.valueOf(value));
  }

  void optional(Optional<String> value) {
    list(value.stream().toList(), this::add);
  }

  <T> void list(List<T> values, Consumer<T> each) {
    add(String.valueOf(values.size()));
    values.forEach(each);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
