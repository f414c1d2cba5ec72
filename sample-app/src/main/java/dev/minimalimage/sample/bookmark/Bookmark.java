package dev.minimalimage.sample.bookmark;

import java.time.Instant;
import java.util.List;

/** A bookmark as the store keeps it. */
public record Bookmark(long id, String url, String title, List<String> tags, Instant created) {
  public Bookmark {
    tags = List.copyOf(tags);
  }
}
