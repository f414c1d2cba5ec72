package dev.minimalimage.sample.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One connection to one SQLite file, for one thread at a time. */
final class Database {
  private final Path file;
  private final Optional<Object> fileKey;
  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();

  Database(Path file, Connection connection) throws IOException {
    this.file = file;
    this.fileKey = keyOf(file);
    this.connection = connection;
  }

  /** Some work on the connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does all of the work or, if it fails, nothing. */
  <T> T transaction(Work<T> work) {
    lock.lock();
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreException("the database failed: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /** Whether the work succeeds, on the file that was opened, with no more than this wait for it. */
  boolean answers(Work<?> work, Duration patience) throws InterruptedException {
    if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    try {
      work.on(connection);
      // SQLite goes on answering from a file that was deleted, but what it writes there is lost.
      return keyOf(file).equals(fileKey);
    } catch (SQLException | IOException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Closes the connection, unless some work still has it after this wait. */
  void close(Duration patience) {
    try {
      if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreException("the database is still in use");
      }
      try {
        connection.close();
      } finally {
        lock.unlock();
      }
    } catch (SQLException e) {
      throw new StoreException("the database does not close: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Object> keyOf(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }
}
