package dev.minimalimage.sample.store;

import dev.minimalimage.sample.bookmark.Bookmark;
import dev.minimalimage.sample.bookmark.NewBookmark;
import java.util.List;
import java.util.Optional;

/** Keeps bookmarks. Safe for many threads; what cannot be done is a StoreException. */
public interface BookmarkStore extends AutoCloseable {
  Bookmark add(NewBookmark bookmark);

  Optional<Bookmark> find(long id);

  /** All bookmarks, oldest first. */
  List<Bookmark> all();

  /** The bookmarks that have this tag, oldest first. */
  List<Bookmark> tagged(String tag);

  /** Returns false if there was no such bookmark. */
  boolean delete(long id);

  /** Whether the database answers now. */
  boolean isHealthy();

  /** Closes after the operation that runs; what comes later fails. */
  @Override
  void close();
}
