package dev.minimalimage.sample.store;

import java.util.List;

/** Every statement that the store sends. */
final class Sql {
  static final List<String> SET_UP =
      List.of(
          "PRAGMA foreign_keys = ON",
          """
          CREATE TABLE IF NOT EXISTS bookmark (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            url TEXT NOT NULL,
            title TEXT NOT NULL,
            created TEXT NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS bookmark_tag (
            tag TEXT NOT NULL,
            bookmark INTEGER NOT NULL REFERENCES bookmark (id) ON DELETE CASCADE,
            PRIMARY KEY (tag, bookmark)) WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS tag_of_bookmark ON bookmark_tag (bookmark)");

  static final String INSERT =
      "INSERT INTO bookmark (url, title, created) VALUES (?, ?, ?) RETURNING id";
  static final String INSERT_TAG = "INSERT INTO bookmark_tag (bookmark, tag) VALUES (?, ?)";
  static final String DELETE = "DELETE FROM bookmark WHERE id = ?";
  static final String PROBE = "SELECT count(*) FROM (SELECT 1 FROM bookmark LIMIT 1)";

  /** A tag never holds a newline, so the newline can part one tag from the next. */
  private static final String SELECT =
      """
      SELECT id, url, title, created, coalesce(
        (SELECT group_concat(tag, char(10)) FROM bookmark_tag WHERE bookmark = id), '') AS tags
      FROM bookmark
      """;

  private static final String IN_ORDER = " ORDER BY id";

  static final String SELECT_ONE = SELECT + "WHERE id = ?";
  static final String SELECT_ALL = SELECT + IN_ORDER;
  static final String SELECT_TAGGED =
      SELECT + "WHERE id IN (SELECT bookmark FROM bookmark_tag WHERE tag = ?)" + IN_ORDER;

  private Sql() {}
}
