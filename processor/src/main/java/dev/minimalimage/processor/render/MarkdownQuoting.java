package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Shown;
import java.util.regex.Pattern;

/** Text in GitHub's Markdown, inside a table or outside, such that a reader sees what went in. */
final class MarkdownQuoting {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&~#$]");

  private MarkdownQuoting() {}

  /** Running text. */
  static String prose(String text) {
    return SPECIAL.matcher(Shown.visible(text)).replaceAll("\\\\$0");
  }

  /**
   * A name or path between backticks, where nothing is special but they: so there are more of them
   * around it than anywhere in it. A bar would end a table's cell even there; text with one is
   * running text.
   */
  static String code(String text) {
    String shown = Shown.visible(text);
    if (shown.isBlank() || shown.indexOf('|') >= 0) {
      return prose(shown);
    }
    String fence = "`".repeat(longestRun(shown) + 1);
    boolean padded = "` ".indexOf(shown.charAt(0)) >= 0 || "` ".indexOf(last(shown)) >= 0;
    String space = padded ? " " : "";
    return fence + space + shown + space + fence;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
