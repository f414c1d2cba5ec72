package dev.minimalimage.processor.evidence;

import java.util.ArrayList;
import java.util.List;

/** What the descriptors of fields and methods say about the stack. */
final class Descriptors {
  private Descriptors() {}

  /** One character for each value on the stack: the parameter's type, {@code L} for any object. */
  static List<Character> parameters(String method) throws MalformedClassException {
    List<Character> values = new ArrayList<>();
    int at = 1;
    while (charAt(method, at) != ')') {
      char type = charAt(method, at);
      while (charAt(method, at) == '[') {
        at++;
      }
      if (charAt(method, at) == 'L') {
        at = method.indexOf(';', at);
        if (at < 0) {
          throw new MalformedClassException();
        }
      }
      at++;
      values.add(type == '[' ? 'L' : type);
      if (type == 'J' || type == 'D') {
        values.add(type);
      }
    }
    return values;
  }

  /** How many values on the stack a method returns. */
  static int returned(String method) {
    return size(method.substring(method.indexOf(')') + 1));
  }

  /** How many values on the stack a field is. */
  static int size(String field) {
    return switch (field.isEmpty() ? 'V' : field.charAt(0)) {
      case 'V' -> 0;
      case 'J', 'D' -> 2;
      default -> 1;
    };
  }

  private static char charAt(String text, int index) throws MalformedClassException {
    if (index >= text.length()) {
      throw new MalformedClassException();
    }
    return text.charAt(index);
  }
}
