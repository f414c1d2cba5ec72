package dev.minimalimage.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service from its start to a real SIGTERM. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
final class BookmarkServerTest {
  private static final int TERMINATED_BY_SIGTERM = 128 + 15;

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;

  @Test
  void servesUntilSigtermAndKeepsItsBookmarks() throws IOException, InterruptedException {
    Path bookmarks = folder.resolve("bookmarks");
    String kept;
    try (ServerProcess server = ServerProcess.start("0", bookmarks)) {
      URI base = server.address();
      assertEquals(200, get(base.resolve("/health")).statusCode());
      kept = post(base.resolve("/bookmarks")).body();
      assertStops(server);
    }
    assertEquals(List.of("bookmarks.db"), names(bookmarks));
    try (ServerProcess server = ServerProcess.start("0", bookmarks)) {
      assertEquals(kept, get(server.address().resolve("/bookmarks/1")).body());
      assertStops(server);
    }
  }

  @Test
  void saysWhatIsWrongWithASetting() throws IOException, InterruptedException {
    assertFails("PORT must be a number", "http", folder);
  }

  @Test
  void saysThatItCannotUseTheFolder() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertFails("cannot open the database", "0", file);
  }

  @Test
  void saysThatItCannotListen() throws IOException, InterruptedException {
    try (ServerSocket other = new ServerSocket(0)) {
      assertFails("cannot listen", Integer.toString(other.getLocalPort()), folder);
    }
  }

  private static void assertStops(ServerProcess server) throws InterruptedException {
    server.sendSigterm();
    List<String> log = server.restOfLog();
    assertEquals(TERMINATED_BY_SIGTERM, server.exitCode());
    assertEquals(2, log.size(), log::toString);
    assertTrue(log.get(0).endsWith(" stopping"), log::toString);
    assertTrue(log.get(1).endsWith(" stopped"), log::toString);
  }

  private static void assertFails(String reason, String port, Path folder)
      throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(port, folder)) {
      List<String> log = server.restOfLog();
      // One line and no stack trace; before it, JDK 24 and later warn of SQLite's native library.
      assertTrue(log.get(log.size() - 1).contains(reason), log::toString);
      assertEquals(1, log.stream().filter(line -> line.contains("BookmarkServer")).count());
      assertEquals(1, server.exitCode());
    }
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI uri) throws IOException, InterruptedException {
    String json = "{\"url\":\"http://a.example\",\"title\":\"日本\"}";
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
