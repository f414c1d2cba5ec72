package dev.minimalimage.sample.store;

import dev.minimalimage.sample.bookmark.Bookmark;
import dev.minimalimage.sample.bookmark.NewBookmark;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bookmarks in a SQLite database. */
public final class SqliteBookmarkStore implements BookmarkStore {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final InstantSource clock;

  SqliteBookmarkStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Bookmark add(NewBookmark bookmark) {
    Instant now = clock.instant();
    return database.transaction(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(Sql.INSERT);
              PreparedStatement tag = connection.prepareStatement(Sql.INSERT_TAG)) {
            long id = insert(insert, bookmark, now);
            for (String name : bookmark.tags()) {
              tag.setLong(1, id);
              tag.setString(2, name);
              tag.executeUpdate();
            }
            return new Bookmark(id, bookmark.url(), bookmark.title(), bookmark.tags(), now);
          }
        });
  }

  @Override
  public Optional<Bookmark> find(long id) {
    return select(Sql.SELECT_ONE, statement -> statement.setLong(1, id)).stream().findFirst();
  }

  @Override
  public List<Bookmark> all() {
    return select(Sql.SELECT_ALL, statement -> {});
  }

  @Override
  public List<Bookmark> tagged(String tag) {
    return select(Sql.SELECT_TAGGED, statement -> statement.setString(1, tag));
  }

  @Override
  public boolean delete(long id) {
    return database.transaction(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(Sql.DELETE)) {
            delete.setLong(1, id);
            return delete.executeUpdate() > 0;
          }
        });
  }

  @Override
  public boolean isHealthy() {
    try {
      return database.answers(
          connection -> {
            try (PreparedStatement probe = connection.prepareStatement(Sql.PROBE)) {
              return probe.execute();
            }
          },
          PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    database.close(PATIENCE);
  }

  /** Puts the values into a statement. */
  @FunctionalInterface
  private interface Binding {
    void into(PreparedStatement statement) throws SQLException;
  }

  private List<Bookmark> select(String sql, Binding binding) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            binding.into(select);
            return read(select);
          }
        });
  }

  private static long insert(PreparedStatement insert, NewBookmark bookmark, Instant now)
      throws SQLException {
    insert.setString(1, bookmark.url());
    insert.setString(2, bookmark.title());
    insert.setString(3, now.toString());
    try (ResultSet id = insert.executeQuery()) {
      return id.getLong(1);
    }
  }

  private static List<Bookmark> read(PreparedStatement select) throws SQLException {
    List<Bookmark> bookmarks = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        bookmarks.add(
            new Bookmark(
                row.getLong("id"),
                row.getString("url"),
                row.getString("title"),
                row.getString("tags").lines().sorted().toList(),
                Instant.parse(row.getString("created"))));
      }
    }
    return List.copyOf(bookmarks);
  }
}
