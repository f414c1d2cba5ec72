package dev.minimalimage.processor.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Dockerfiles by the rules of BuildKit's frontend, written from its documentation and
 * behaviour, not from our quoting: lines and continuations, then words of ENV and LABEL, then what
 * quotes, backslashes and dollars in a word mean. No variable has a value.
 */
final class DockerfileReader {
  private static final Pattern CONTINUED =
      Pattern.compile("(.*[^\\\\])?\\\\[ \t]*", Pattern.DOTALL);

  private DockerfileReader() {}

  /** What follows the keyword in the only such instruction. */
  static String instruction(String dockerfile, String keyword) {
    List<String> found =
        instructions(dockerfile).stream()
            .filter(line -> line.startsWith(keyword + " "))
            .map(line -> line.substring(keyword.length()).stripLeading())
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " instructions " + keyword);
    }
    return found.get(0);
  }

  /** The instructions, each on one line. */
  static List<String> instructions(String dockerfile) {
    List<String> instructions = new ArrayList<>();
    Optional<String> open = Optional.empty();
    for (String line : dockerfile.split("\n", -1)) {
      boolean skipped = line.stripLeading().startsWith("#") || line.isBlank();
      if (skipped) {
        continue;
      }
      String start = open.isPresent() ? open.get() + line : line.stripLeading();
      Matcher continued = CONTINUED.matcher(line);
      if (continued.matches()) {
        int backslash = start.lastIndexOf('\\');
        open = Optional.of(start.substring(0, backslash));
      } else {
        instructions.add(start);
        open = Optional.empty();
      }
    }
    open.ifPresent(instructions::add);
    return instructions;
  }

  /** The values of {@code a="…" b="…"}, each without its name and {@code =}. */
  static List<String> values(String rest) {
    return words(rest).stream().map(word -> expand(word.substring(word.indexOf('=') + 1))).toList();
  }

  /** Words between spaces outside quotes, with their quotes and backslashes. */
  static List<String> words(String rest) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    int quote = 0;
    int[] points = rest.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      if (quote == 0 && isSpace(point)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
        continue;
      }
      inWord = true;
      if (quote == 0 && (point == '"' || point == '\'')) {
        quote = point;
      } else if (point == quote) {
        quote = 0;
      }
      if (point == '\\' && quote != '\'') {
        if (i + 1 == points.length) {
          continue;
        }
        word.appendCodePoint(point);
        point = points[++i];
      }
      word.appendCodePoint(point);
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  /** A word's value, as BuildKit's shell lexer processes it. */
  static String expand(String word) {
    StringBuilder value = new StringBuilder();
    int quote = 0;
    int[] points = word.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      int next = i + 1 < points.length ? points[i + 1] : -1;
      if (point == quote) {
        quote = 0;
      } else if (quote == '\'') {
        value.appendCodePoint(point);
      } else if (quote == 0 && (point == '"' || point == '\'')) {
        quote = point;
      } else if (point == '\\' && quote == 0 && next >= 0) {
        value.appendCodePoint(next);
        i++;
      } else if (point == '\\' && (next == '"' || next == '$' || next == '\\')) {
        value.appendCodePoint(next);
        i++;
      } else if (point == '\\' && next < 0) {
        throw new IllegalArgumentException("a backslash at the end of " + word);
      } else if (point == '$' && isVariable(next)) {
        throw new IllegalArgumentException("a variable in " + word);
      } else {
        value.appendCodePoint(point);
      }
    }
    if (quote != 0) {
      throw new IllegalArgumentException("an open quote in " + word);
    }
    return value.toString();
  }

  private static boolean isVariable(int next) {
    return next == '{'
        || next == '_'
        || Character.isLetterOrDigit(next)
        || "@*#?-$!".indexOf(next) >= 0;
  }

  /** Go's unicode.IsSpace. */
  private static boolean isSpace(int point) {
    return (point >= '\t' && point <= '\r')
        || point == ' '
        || point == 0x85
        || point == 0xA0
        || Character.isSpaceChar(point);
  }
}
