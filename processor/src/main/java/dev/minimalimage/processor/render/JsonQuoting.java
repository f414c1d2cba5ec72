package dev.minimalimage.processor.render;

import java.util.List;
import java.util.stream.Collectors;

/** JSON, as the exec form of a Dockerfile's ENTRYPOINT, CMD and VOLUME takes it. */
final class JsonQuoting {
  private JsonQuoting() {}

  /** An array of strings. */
  static String array(List<String> elements) {
    return elements.stream().map(JsonQuoting::string).collect(Collectors.joining(", ", "[", "]"));
  }

  static String string(String text) {
    Representable.check(text);
    StringBuilder string = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        string.append('\\').append(c);
      } else if (c < 0x20) {
        string.append(String.format("\\u%04x", (int) c));
      } else {
        string.append(c);
      }
    }
    return string.append('"').toString();
  }
}
