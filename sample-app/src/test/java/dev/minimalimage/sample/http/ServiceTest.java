package dev.minimalimage.sample.http;

import dev.minimalimage.sample.store.BookmarkStore;
import dev.minimalimage.sample.store.SqliteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real service on a free port, with a real database, for each test. */
abstract class ServiceTest {
  static final String NOW = "2026-02-03T04:05:06Z";

  @TempDir Path folder;
  BookmarkStore store;
  BookmarkService service;
  TestClient client;

  @BeforeEach
  final void startService() throws IOException {
    store = SqliteFile.open(folder, InstantSource.fixed(Instant.parse(NOW)));
    service = BookmarkService.start(0, store);
    client = new TestClient(service.port());
  }

  @AfterEach
  final void stopService() {
    service.stop(Duration.ofSeconds(10));
    store.close();
  }
}
