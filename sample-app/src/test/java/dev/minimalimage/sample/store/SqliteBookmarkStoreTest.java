package dev.minimalimage.sample.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.minimalimage.sample.bookmark.Bookmark;
import dev.minimalimage.sample.bookmark.NewBookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SqliteBookmarkStoreTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
  private static final NewBookmark PLAIN = new NewBookmark("http://a.example", "A", List.of());
  private static final NewBookmark TAGGED =
      new NewBookmark(
          "http://b.example", "B; DROP TABLE bookmark;--", List.of("日本", "a'b", "x,y", "😀", "Ａ"));

  @TempDir Path folder;
  private BookmarkStore store;

  @BeforeEach
  void open() {
    store = SqliteFile.open(folder.resolve("made"), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesBackWhatItKeeps() {
    Bookmark first = store.add(PLAIN);
    Bookmark second = store.add(TAGGED);
    assertEquals(new Bookmark(1, "http://a.example", "A", List.of(), NOW), first);
    assertEquals(new Bookmark(2, TAGGED.url(), TAGGED.title(), TAGGED.tags(), NOW), second);
    assertEquals(Optional.of(second), store.find(2));
    assertEquals(List.of(first, second), store.all());
  }

  @Test
  void findsByWholeTag() {
    Bookmark tagged = store.add(TAGGED);
    store.add(PLAIN);
    for (String tag : TAGGED.tags()) {
      assertEquals(List.of(tagged), store.tagged(tag));
    }
    assertEquals(List.of(), store.tagged("x"));
    assertEquals(List.of(), store.tagged("%"));
  }

  @Test
  void forgetsWhatIsDeletedAndNeverGivesItsNumberAgain() throws SQLException {
    long id = store.add(TAGGED).id();
    assertTrue(store.delete(id));
    assertFalse(store.delete(id));
    assertEquals(Optional.empty(), store.find(id));
    assertEquals(0, countTagRows());
    assertEquals(List.of(), store.tagged("日本"));
    assertTrue(store.add(TAGGED).id() > id);
  }

  @Test
  void remembersAcrossARestart() {
    Bookmark kept = store.add(TAGGED);
    store.close();
    store = SqliteFile.open(folder.resolve("made"), InstantSource.system());
    assertEquals(List.of(kept), store.all());
    assertTrue(store.delete(kept.id()));
    assertEquals(List.of(), store.tagged("日本"));
  }

  @Test
  void isHealthyUntilItIsClosed() {
    assertTrue(store.isHealthy());
    store.close();
    assertFalse(store.isHealthy());
    assertThrows(StoreException.class, store::all);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted there")
  void isNotHealthyWithoutItsFile() throws IOException {
    Path file = folder.resolve("made").resolve(SqliteFile.NAME);
    Files.delete(file);
    assertFalse(store.isHealthy());
    Files.createFile(file);
    assertFalse(store.isHealthy());
  }

  @Test
  void saysWhyItCannotOpen() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    StoreException failure =
        assertThrows(
            StoreException.class,
            () -> SqliteFile.open(file.resolve("in"), InstantSource.system()));
    assertTrue(String.valueOf(failure.getMessage()).startsWith("cannot open the database"));
    Path noDatabase = Files.createDirectory(folder.resolve("other"));
    Files.writeString(noDatabase.resolve(SqliteFile.NAME), "this is no database, ".repeat(100));
    assertThrows(StoreException.class, () -> SqliteFile.open(noDatabase, InstantSource.system()));
  }

  private int countTagRows() throws SQLException {
    Path file = folder.resolve("made").resolve(SqliteFile.NAME);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM bookmark_tag")) {
      return count.getInt(1);
    }
  }
}
