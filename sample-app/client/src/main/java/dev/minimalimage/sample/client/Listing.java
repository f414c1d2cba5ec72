package dev.minimalimage.sample.client;

import dev.minimalimage.sample.bookmark.Bookmark;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Bookmarks as lines of text, their times as the clocks in a zone show them. */
record Listing(ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");

  String line(Bookmark bookmark) {
    String tags = bookmark.tags().isEmpty() ? "" : " [" + String.join(", ", bookmark.tags()) + "]";
    return bookmark.id()
        + "  "
        + TIME.format(bookmark.created().atZone(zone))
        + "  "
        + bookmark.title()
        + "  "
        + bookmark.url()
        + tags;
  }
}
