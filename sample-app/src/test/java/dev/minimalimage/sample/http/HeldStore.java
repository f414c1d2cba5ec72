package dev.minimalimage.sample.http;

import dev.minimalimage.sample.bookmark.Bookmark;
import dev.minimalimage.sample.bookmark.NewBookmark;
import dev.minimalimage.sample.store.BookmarkStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A store whose add begins, and ends only when the test says so. */
final class HeldStore implements BookmarkStore {
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch mayEnd = new CountDownLatch(1);

  @Override
  public Bookmark add(NewBookmark bookmark) {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    return new Bookmark(1, bookmark.url(), bookmark.title(), bookmark.tags(), Instant.EPOCH);
  }

  @Override
  public Optional<Bookmark> find(long id) {
    throw new IllegalStateException("a defect");
  }

  @Override
  public List<Bookmark> all() {
    return List.of();
  }

  @Override
  public List<Bookmark> tagged(String tag) {
    return List.of();
  }

  @Override
  public boolean delete(long id) {
    return false;
  }

  @Override
  public boolean isHealthy() {
    return true;
  }

  @Override
  public void close() {}
}
