package dev.minimalimage.sample.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() throws SQLException, IOException {
    Path file = folder.resolve("test.db");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (n INTEGER)");
    }
    database = new Database(file, connection);
  }

  @Test
  void doesNothingOfWorkThatFails() {
    assertThrows(
        StoreException.class,
        () -> database.transaction(connection -> insert(connection) + insertElsewhere(connection)));
    assertThrows(
        NumberFormatException.class,
        () -> database.transaction(connection -> insert(connection) + Integer.parseInt("x")));
    assertEquals(0, database.transaction(DatabaseTest::count));
    database.transaction(DatabaseTest::insert);
    assertEquals(1, database.transaction(DatabaseTest::count));
    database.close(Duration.ZERO);
  }

  @Test
  void waitsForBusyWorkNoLongerThanItIsTold() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Integer> work =
        CompletableFuture.supplyAsync(
            () ->
                database.transaction(
                    connection -> {
                      busy.countDown();
                      awaitQuietly(done);
                      return insert(connection);
                    }));
    busy.await();
    assertFalse(database.answers(DatabaseTest::count, Duration.ofMillis(1)));
    assertThrows(StoreException.class, () -> database.close(Duration.ofMillis(1)));
    done.countDown();
    assertEquals(1, work.join());
    database.close(Duration.ofSeconds(10));
  }

  private static int insert(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("INSERT INTO t VALUES (1)");
    }
  }

  private static int insertElsewhere(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("INSERT INTO elsewhere VALUES (1)");
    }
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM t")) {
      return count.getInt(1);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
