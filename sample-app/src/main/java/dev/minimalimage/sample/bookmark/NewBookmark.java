package dev.minimalimage.sample.bookmark;

import java.util.List;

/**
 * A bookmark that somebody wants to keep. Only valid ones exist: the address is http or https, the
 * title is not blank, the tags are distinct and sorted.
 */
public record NewBookmark(String url, String title, List<String> tags) {
  private static final int MAX_TITLE = 200;
  private static final int MAX_TAG = 50;
  private static final int MAX_TAGS = 20;

  /**
   * Takes what was typed, without the blanks around it.
   *
   * @throws InvalidBookmarkException if it is no bookmark
   */
  public NewBookmark {
    url = WebAddress.check(url);
    title = Text.check("title", title, MAX_TITLE);
    tags = tags.stream().map(tag -> Text.check("tag", tag, MAX_TAG)).distinct().sorted().toList();
    if (tags.size() > MAX_TAGS) {
      throw new InvalidBookmarkException("tags must be at most " + MAX_TAGS);
    }
  }
}
