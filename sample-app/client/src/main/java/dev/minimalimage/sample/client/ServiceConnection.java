package dev.minimalimage.sample.client;

import dev.minimalimage.sample.bookmark.Bookmark;
import dev.minimalimage.sample.bookmark.BookmarkJson;
import dev.minimalimage.sample.bookmark.NewBookmark;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a service; what it refuses is an IOException with its own words. */
final class ServiceConnection {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI server;

  ServiceConnection(URI server) {
    this.server = server;
  }

  List<Bookmark> list(@Nullable String tag) throws IOException, InterruptedException {
    String query =
        tag == null
            ? ""
            : "?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    return BookmarkJson.readAll(ask(request("/bookmarks" + query), BodyHandlers.ofString(), 200));
  }

  Bookmark add(NewBookmark wanted) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/bookmarks")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BookmarkJson.write(wanted)));
    return BookmarkJson.readKept(ask(request, BodyHandlers.ofString(), 201));
  }

  /** Only a whole answer replaces the file, however long it is and wherever it breaks off. */
  void export(Path file) throws IOException, InterruptedException {
    Path answer = Files.createTempFile("bookmarks", ".json");
    try {
      ask(request("/bookmarks"), BodyHandlers.ofFile(answer), 200);
      Files.move(answer, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  private HttpRequest.Builder request(String path) throws IOException {
    try {
      return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    } catch (IllegalArgumentException e) {
      throw new IOException(server + " is no address of a service: " + e.getMessage(), e);
    }
  }

  private <T> T ask(HttpRequest.Builder request, BodyHandler<T> body, int expected)
      throws IOException, InterruptedException {
    HttpResponse<T> response;
    try {
      response = http.send(request.build(), body);
    } catch (ConnectException e) {
      throw new IOException("no service answers at " + server, e);
    }
    if (response.statusCode() == expected) {
      return response.body();
    }
    String said = response.body() instanceof String text ? ": " + text : "";
    throw new IOException(server + " answers " + response.statusCode() + said);
  }
}
