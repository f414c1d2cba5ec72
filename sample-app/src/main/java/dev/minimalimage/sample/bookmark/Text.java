package dev.minimalimage.sample.bookmark;

/** The rule for every line of text that a bookmark holds. */
final class Text {
  private Text() {}

  /** Returns the text without the blanks around it. */
  static String check(String name, String text, int maxLength) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new InvalidBookmarkException(name + " must not be blank");
    }
    if (stripped.codePointCount(0, stripped.length()) > maxLength) {
      throw new InvalidBookmarkException(
          name + " must be at most " + maxLength + " characters long");
    }
    if (stripped.codePoints().anyMatch(Text::isUnprintable)) {
      throw new InvalidBookmarkException(name + " must be one line of valid text");
    }
    return stripped;
  }

  private static boolean isUnprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
