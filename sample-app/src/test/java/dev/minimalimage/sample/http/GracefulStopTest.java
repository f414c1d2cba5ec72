package dev.minimalimage.sample.http;

import static dev.minimalimage.sample.http.TestClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GracefulStopTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String BOOKMARK = json("http://a.example", "t", "[]");

  private final HeldStore store = new HeldStore();
  private BookmarkService service;
  private TestClient client;

  @BeforeEach
  void start() throws IOException {
    service = BookmarkService.start(0, store);
    client = new TestClient(service.port());
  }

  @AfterEach
  void letEverythingEnd() {
    store.mayEnd.countDown();
    service.stop(Duration.ZERO);
  }

  @Test
  void finishesTheRequestThatRunsAndTakesNoOther() throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> running = client.postLater(BOOKMARK);
    store.begun.await();
    CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> service.stop(LONG));

    HttpResponse<String> other = client.get("/health");
    while (other.statusCode() == 200) {
      other = client.get("/health");
    }
    assertEquals(503, other.statusCode());
    assertEquals("{\"error\":\"the service is stopping\"}", other.body());
    assertEquals(Optional.of("close"), other.headers().firstValue("Connection"));
    assertFalse(stop.isDone());
    assertFalse(running.isDone());

    store.mayEnd.countDown();
    assertEquals(201, running.join().statusCode());
    stop.join();
    assertThrows(ConnectException.class, () -> client.get("/health"));
  }

  @Test
  void doesNotWaitForEver() throws InterruptedException {
    CompletableFuture<HttpResponse<String>> running = client.postLater(BOOKMARK);
    store.begun.await();
    service.stop(Duration.ofMillis(50));
    assertThrows(CompletionException.class, running::join);
    assertThrows(ConnectException.class, () -> client.get("/health"));
  }

  @Test
  void doesNotWaitWhenNothingRuns() throws IOException, InterruptedException {
    assertEquals(200, client.get("/health").statusCode());
    assertTimeout(Duration.ofSeconds(20), () -> service.stop(LONG));
  }

  @Test
  void aDefectIsAnAnswerToo() throws IOException, InterruptedException {
    HttpResponse<String> answer = client.get("/bookmarks/1");
    assertEquals(500, answer.statusCode());
    assertEquals("{\"error\":\"the service failed\"}", answer.body());
    assertTimeout(Duration.ofSeconds(20), () -> service.stop(LONG));
  }
}
