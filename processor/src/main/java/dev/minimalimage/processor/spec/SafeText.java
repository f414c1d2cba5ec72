package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.Shown;
import java.util.OptionalInt;

/**
 * Tells characters that no string of the annotation may hold: those that end a line or a string in
 * some file that we write, and those that make a text look like another one.
 */
final class SafeText {
  private SafeText() {}

  /** Where the first such character is, in chars. */
  static OptionalInt firstUnsafe(String text) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (isUnsafe(point)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Names the character at a position without showing it. */
  static String name(String text, int position) {
    int point = text.codePointAt(position);
    String kind =
        switch (point) {
          case 0 -> "NUL";
          case '\t' -> "a tab";
          case '\n', '\r', 0x85, 0x2028, 0x2029 -> "a line break";
          default -> kind(point);
        };
    int characters = text.codePointCount(0, position) + 1;
    return kind + " (" + Shown.codePoint(point) + ", character " + characters + ")";
  }

  private static String kind(int point) {
    if (isSurrogate(point)) {
      return "half of a surrogate pair";
    }
    return isBidirectional(point) ? "a bidirectional override" : "a control character";
  }

  private static boolean isUnsafe(int point) {
    return Character.isISOControl(point)
        || point == 0x2028
        || point == 0x2029
        || isBidirectional(point)
        || isSurrogate(point);
  }

  /** Embeddings, overrides and isolates, which reorder the text around them. */
  private static boolean isBidirectional(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /** Pairs are read as one code point, so this is one without the other. */
  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
