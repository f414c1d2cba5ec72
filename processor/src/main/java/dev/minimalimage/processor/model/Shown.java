package dev.minimalimage.processor.model;

/** Foreign text, the user's or a jar's, as messages and comments show it. */
public final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /** In quotes, cut if it is long, with {@code <U+200B>} for characters that nobody sees. */
  public static String quoted(String text) {
    var shown = new StringBuilder("\"");
    int points = text.codePointCount(0, text.length());
    text.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
    shown.append(points > LONGEST ? "...\" (" + points + " characters)" : "\"");
    return shown.toString();
  }

  /** As it is, with {@code <U+200B>} for characters that nobody sees. */
  public static String visible(String text) {
    var shown = new StringBuilder();
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** {@code U+000A} and the like. */
  public static String codePoint(int point) {
    return String.format("U+%04X", point);
  }

  private static void append(StringBuilder shown, int point) {
    if (isVisible(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append('<').append(codePoint(point)).append('>');
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
