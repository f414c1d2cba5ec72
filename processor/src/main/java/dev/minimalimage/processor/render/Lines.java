package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Shown;
import java.util.ArrayList;
import java.util.List;

/** Long things over several lines. */
final class Lines {
  /** The longest line of a comment, that a review shows without scrolling. */
  private static final int COMMENT = 116;

  private Lines() {}

  /** Words in as few lines as their width allows for; a longer word has a line of its own. */
  static List<String> folded(List<String> words, String separator, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() > 0 && line.length() + separator.length() + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : separator).append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** A sentence as the lines of a comment, without the comment's sign. */
  static List<String> comment(String sentence) {
    // Text of a jar or the user: a line break would end the comment.
    return folded(List.of(Shown.visible(sentence).split(" ", -1)), " ", COMMENT);
  }

  /** One instruction of a Dockerfile, with a word on each line. */
  static List<String> continued(String instruction, List<String> words) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add(
          (i == 0 ? instruction : " ".repeat(instruction.length()))
              + words.get(i)
              + (i == words.size() - 1 ? "" : " \\"));
    }
    return lines;
  }
}
