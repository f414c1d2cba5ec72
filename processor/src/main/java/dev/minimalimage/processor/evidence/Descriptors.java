package dev.minimalimage.processor.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the descriptors of fields and methods say about the stack. */
final class Descriptors {
  private static final Set<String> NAMES =
      Set.of("Ljava/lang/String;", "Ljava/lang/Class;", "[Ljava/lang/Class;");

  private Descriptors() {}

  /** The type of each parameter; one of two values is followed by an empty text. */
  static List<String> parameters(String method) throws MalformedClassException {
    List<String> values = new ArrayList<>();
    int at = 1;
    while (charAt(method, at) != ')') {
      int start = at;
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
      String type = method.substring(start, at);
      values.add(type);
      if (type.equals("J") || type.equals("D")) {
        values.add("");
      }
    }
    return values;
  }

  static boolean isObject(String type) {
    return type.length() > 1;
  }

  /** Whether values of this type say which class, member or resource is meant. */
  static boolean names(String type) {
    return NAMES.contains(type);
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
