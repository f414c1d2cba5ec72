package dev.minimalimage.sample.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a service on this machine, and never waits for ever. */
final class TestClient {
  static final String JSON = "application/json";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  TestClient(int port) {
    base = URI.create("http://127.0.0.1:" + port);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    return http.send(
        request(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String json) throws IOException, InterruptedException {
    return post(JSON, BodyPublishers.ofString(json));
  }

  HttpResponse<String> post(String contentType, BodyPublisher body)
      throws IOException, InterruptedException {
    return http.send(
        request("/bookmarks").header("Content-Type", contentType).POST(body).build(),
        BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> postLater(String json) {
    return http.sendAsync(
        request("/bookmarks")
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  static String json(String url, String title, String tags) {
    return "{\"url\":\"" + url + "\",\"title\":\"" + title + "\",\"tags\":" + tags + "}";
  }
}
