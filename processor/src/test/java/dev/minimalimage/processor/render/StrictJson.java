package dev.minimalimage.processor.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads JSON by RFC 8259 without literals, and nothing more lenient. */
final class StrictJson {
  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  static List<String> strings(String text) {
    StrictJson json = new StrictJson(text);
    List<String> strings = json.array();
    json.require(json.at == text.length(), "nothing after the array");
    return strings;
  }

  /** A map, a list, a string or a number. */
  static Object value(String text) {
    StrictJson json = new StrictJson(text);
    Object value = json.value();
    json.skipSpaces();
    json.require(json.at == text.length(), "nothing after the value");
    return value;
  }

  private List<String> array() {
    return elements(this::string);
  }

  private Object value() {
    skipSpaces();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> elements(this::value);
      case '"' -> string();
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    do {
      skipSpaces();
      String name = string();
      skipSpaces();
      expect(':');
      require(members.put(name, value()) == null, "each name once");
      skipSpaces();
    } while (next() == ',');
    at--;
    expect('}');
    return members;
  }

  private Double number() {
    int start = at;
    while ("-.0123456789".indexOf(peek()) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    require(digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?"), "a number");
    return Double.valueOf(digits);
  }

  private <T> List<T> elements(Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    expect('[');
    skipSpaces();
    while (peek() != ']') {
      if (!elements.isEmpty()) {
        expect(',');
        skipSpaces();
      }
      elements.add(element.get());
      skipSpaces();
    }
    expect(']');
    return elements;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      char c = next();
      require(c >= 0x20, "no control character");
      string.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    for (int i = 0; i < string.length(); i++) {
      boolean half = Character.isSurrogate(string.charAt(i));
      if (half) {
        require(
            i + 1 < string.length()
                && Character.isSurrogatePair(string.charAt(i), string.charAt(i + 1)),
            "surrogates in pairs");
        i++;
      }
    }
    return string.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        String digits = text.substring(at, at + 4);
        require(digits.matches("[0-9a-fA-F]{4}"), "four digits");
        at += 4;
        yield (char) Integer.parseInt(digits, 16);
      }
      default -> throw new IllegalArgumentException("no such escape: " + c);
    };
  }

  private void skipSpaces() {
    while (at < text.length() && " \t\r\n".indexOf(peek()) >= 0) {
      at++;
    }
  }

  private char peek() {
    require(at < text.length(), "more");
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char c) {
    require(next() == c, String.valueOf(c));
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("expected " + what + " at " + at + " of " + text);
    }
  }
}
