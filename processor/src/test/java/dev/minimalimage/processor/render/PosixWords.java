package dev.minimalimage.processor.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a simple shell command by POSIX's rules (Shell Command Language, 2.2 Quoting,
 * 2.3 Token Recognition). Whatever a shell would expand or take as an operator is an error.
 */
final class PosixWords {
  private static final String OPERATORS = "|&;<>()\n";
  private static final String EXPANDED = "$`*?[]{}~#!^=";

  private PosixWords() {}

  static List<String> read(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    int i = 0;
    while (i < command.length()) {
      char c = command.charAt(i);
      if (c == ' ' || c == '\t') {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
        i++;
        continue;
      }
      inWord = true;
      if (c == '\'') {
        int end = command.indexOf('\'', i + 1);
        if (end < 0) {
          throw new IllegalArgumentException("an open single quote");
        }
        word.append(command, i + 1, end);
        i = end + 1;
      } else if (c == '\\' && i + 1 < command.length() && command.charAt(i + 1) != '\n') {
        word.append(command.charAt(i + 1));
        i += 2;
      } else if (OPERATORS.indexOf(c) >= 0
          || EXPANDED.indexOf(c) >= 0
          || "\\\"\r".indexOf(c) >= 0) {
        throw new IllegalArgumentException("not quoted: " + c + " at " + i);
      } else {
        word.append(c);
        i++;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
