package dev.minimalimage.sample.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/** Opens the store's file, and makes it if there is none. */
public final class SqliteFile {
  public static final String NAME = "bookmarks.db";

  private SqliteFile() {}

  /**
   * Opens the store in this folder.
   *
   * @throws StoreException if there cannot be a database
   */
  public static BookmarkStore open(Path folder, InstantSource clock) {
    Path file = folder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      return new SqliteBookmarkStore(new Database(file, connect(file)), clock);
    } catch (SQLException | IOException e) {
      throw new StoreException("cannot open the database " + file + ": " + e.getMessage(), e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String sql : Sql.SET_UP) {
        statement.execute(sql);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
