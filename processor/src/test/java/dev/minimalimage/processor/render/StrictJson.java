package dev.minimalimage.processor.render;

import java.util.ArrayList;
import java.util.List;

/** Reads arrays of strings by RFC 8259, and nothing more lenient. */
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

  private List<String> array() {
    List<String> strings = new ArrayList<>();
    expect('[');
    skipSpaces();
    while (peek() != ']') {
      if (!strings.isEmpty()) {
        expect(',');
        skipSpaces();
      }
      strings.add(string());
      skipSpaces();
    }
    expect(']');
    return strings;
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
    while (" \t\r\n".indexOf(peek()) >= 0) {
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
