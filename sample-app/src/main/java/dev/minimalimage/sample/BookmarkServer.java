package dev.minimalimage.sample;

import dev.minimalimage.MinimalImage;
import dev.minimalimage.MinimalImage.Health;
import dev.minimalimage.MinimalImage.Verify;
import dev.minimalimage.sample.http.BookmarkService;
import dev.minimalimage.sample.store.BookmarkStore;
import dev.minimalimage.sample.store.SqliteFile;
import dev.minimalimage.sample.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the bookmark service until it is told to stop. */
@MinimalImage(
    ports = 8080,
    volumes = "/data",
    health = @Health(path = "/health"),
    verify = @Verify(maxSize = "70MB", memory = "160MB"))
public final class BookmarkServer {
  private static final Logger LOG = LoggerFactory.getLogger(BookmarkServer.class);

  /** Less than the ten seconds that container engines wait before they kill. */
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private BookmarkServer() {}

  public static void main(String[] args) {
    tuneHttpServer();
    try {
      run(Settings.from(System.getenv()));
    } catch (InvalidSettingException | StoreException e) {
      LOG.error("{}", e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      LOG.error("cannot listen: {}", e.getMessage());
      System.exit(1);
    }
  }

  /** The JDK's server can be told these by properties only, and before it is first used. */
  private static void tuneHttpServer() {
    // Without it, an answer on a kept-alive connection takes 40 ms more.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // The seconds in which a request must have arrived, lest slow clients take all threads.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
  }

  private static void run(Settings settings) throws IOException {
    BookmarkStore store = SqliteFile.open(settings.folder(), InstantSource.system());
    BookmarkService service = BookmarkService.start(settings.port(), store);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, store), "stop"));
    LOG.info("listening on port {}, bookmarks in {}", service.port(), settings.folder());
  }

  private static void stop(BookmarkService service, BookmarkStore store) {
    LOG.info("stopping");
    service.stop(PATIENCE);
    try {
      store.close();
      LOG.info("stopped");
    } catch (StoreException e) {
      LOG.error("stopped, but {}", e.getMessage());
    }
  }
}
