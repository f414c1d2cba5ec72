package dev.minimalimage.sample.http;

import com.sun.net.httpserver.HttpServer;
import dev.minimalimage.sample.store.BookmarkStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service as it listens on a port. */
public final class BookmarkService {
  private static final Logger LOG = LoggerFactory.getLogger(BookmarkService.class);
  private static final int THREADS = 16;

  private final HttpServer server;
  private final ExecutorService threads;
  private final RequestGate gate;

  private BookmarkService(HttpServer server, ExecutorService threads, RequestGate gate) {
    this.server = server;
    this.threads = threads;
    this.gate = gate;
  }

  /** Starts to listen; port 0 is any free one. The store stays the caller's to close. */
  public static BookmarkService start(int port, BookmarkStore store) throws IOException {
    RequestGate gate = new RequestGate();
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.createContext("/", new ExchangeHandler(new Router(store), gate));
    server.start();
    return new BookmarkService(server, threads, gate);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Takes no more requests, lets those that run finish within this time, and ends. */
  public void stop(Duration patience) {
    try {
      int left = gate.close(patience);
      if (left > 0) {
        LOG.warn("cut off after {}: {} requests", patience, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
