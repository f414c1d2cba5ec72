package dev.minimalimage.processor.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table's row by the rules of GitHub's Markdown: cells end at bars without a backslash,
 * even inside code; then code spans and backslash escapes. Whatever else would be an element is an
 * error.
 */
final class MarkdownReader {
  private static final String ELEMENTS = "*_[]<>&~#$`";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private MarkdownReader() {}

  static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length()) {
        cell.append(c).append(row.charAt(++i));
      } else if (c == '|') {
        cells.add(collapsed(text(cell.toString())));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (cell.length() > 0) {
      throw new IllegalArgumentException("no bar at the end");
    }
    return cells;
  }

  /** Spaces at the ends of a cell are not of its text; our tests compare nothing else than text. */
  static String collapsed(String text) {
    return text.strip();
  }

  private static String text(String cell) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < cell.length()) {
      char c = cell.charAt(i);
      if (c == '`') {
        int open = run(cell, i);
        int close = closing(cell, i + open, open);
        String code = cell.substring(i + open, close);
        boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        text.append(padded ? code.substring(1, code.length() - 1) : code);
        i = close + open;
      } else if (c == '\\'
          && i + 1 < cell.length()
          && PUNCTUATION.indexOf(cell.charAt(i + 1)) >= 0) {
        text.append(cell.charAt(i + 1));
        i += 2;
      } else if (ELEMENTS.indexOf(c) >= 0) {
        throw new IllegalArgumentException("not escaped: " + c + " at " + i);
      } else {
        text.append(c);
        i++;
      }
    }
    return text.toString();
  }

  private static int closing(String cell, int from, int length) {
    int i = from;
    while (i < cell.length()) {
      if (cell.charAt(i) != '`') {
        i++;
        continue;
      }
      int run = run(cell, i);
      if (run == length) {
        return i;
      }
      i += run;
    }
    throw new IllegalArgumentException("an open code span");
  }

  private static int run(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == '`') {
      i++;
    }
    return i - from;
  }
}
