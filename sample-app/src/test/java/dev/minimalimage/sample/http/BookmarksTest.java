package dev.minimalimage.sample.http;

import static dev.minimalimage.sample.http.TestClient.JSON;
import static dev.minimalimage.sample.http.TestClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.minimalimage.sample.bookmark.Bookmark;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What works. */
final class BookmarksTest extends ServiceTest {
  private static final String ONE =
      "{\"id\":1,\"url\":\"http://a.example\",\"title\":\"A\",\"tags\":[\"x\",\"y\"],\"created\":\""
          + NOW
          + "\"}";

  @Test
  void keepsGivesAndForgetsABookmark() throws IOException, InterruptedException {
    HttpResponse<String> made = client.post(json("http://a.example", "A", "[\"y\",\"x\"]"));
    assertAnswer(201, ONE, made);
    assertEquals(Optional.of("/bookmarks/1"), made.headers().firstValue("Location"));
    assertAnswer(200, ONE, client.get("/bookmarks/1"));
    assertEquals(404, client.get("/bookmarks/01").statusCode());
    assertAnswer(200, "[" + ONE + "]", client.get("/bookmarks"));

    HttpResponse<String> deleted = client.send("DELETE", "/bookmarks/1");
    assertEquals(204, deleted.statusCode());
    assertEquals("", deleted.body());
    assertEquals(404, client.get("/bookmarks/1").statusCode());
    assertAnswer(200, "[]", client.get("/bookmarks"));
  }

  @Test
  void listsByTag() throws IOException, InterruptedException {
    client.post(json("http://a.example", "A", "[\"x\",\"y\"]"));
    client.post(json("http://b.example", "B", "[\"to read\"]"));
    client.post(json("http://c.example", "C", "[\"日本\"]"));
    assertAnswer(200, "[" + ONE + "]", client.get("/bookmarks?tag=x"));
    assertAnswer(200, "[]", client.get("/bookmarks?tag=none"));
    assertAnswer(200, "[]", client.get("/bookmarks?tag="));
    assertTitles("B", "/bookmarks?tag=to+read");
    assertTitles("B", "/bookmarks?tag=to%20read");
    assertTitles("C", "/bookmarks?other=1&tag=%E6%97%A5%E6%9C%AC");
  }

  @Test
  void keepsEveryCharacter() throws IOException, InterruptedException {
    String title = "日本 – ¿qué? \\\"q\\\" <b>&amp; 😀 עברית \\\\ 'x'";
    HttpResponse<String> made =
        client.post(
            "Application/JSON; charset=\"UTF-8\"",
            BodyPublishers.ofString(json("https://a.example/?a=1&b=%20#é", title, "[\"🏷\"]")));
    assertEquals(201, made.statusCode(), made::body);
    assertAnswer(200, made.body(), client.get("/bookmarks/1"));
    assertTitles("日本 – ¿qué? \"q\" <b>&amp; 😀 עברית \\ 'x'", "/bookmarks?tag=%F0%9F%8F%B7");
  }

  @Test
  void answersHeadLikeGetWithoutABody() throws IOException, InterruptedException {
    client.post(json("http://a.example", "A", "[\"x\",\"y\"]"));
    HttpResponse<String> head = client.send("HEAD", "/bookmarks/1");
    HttpResponse<String> get = client.get("/bookmarks/1");
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : List.of("Content-Length", "Content-Type")) {
      assertEquals(get.headers().firstValue(name), head.headers().firstValue(name));
    }
  }

  @Test
  void keepsEveryOneOfManyAtOnce() throws IOException, InterruptedException {
    int many = 200;
    List<CompletableFuture<HttpResponse<String>>> posts =
        IntStream.range(0, many)
            .mapToObj(i -> client.postLater(json("http://a.example/" + i, "t" + i, "[\"all\"]")))
            .toList();
    for (CompletableFuture<HttpResponse<String>> post : posts) {
      assertEquals(201, post.join().statusCode(), post.join()::body);
    }
    Map<String, Bookmark> byUrl =
        store.tagged("all").stream().collect(Collectors.toMap(Bookmark::url, bookmark -> bookmark));
    assertEquals(many, byUrl.size());
    byUrl.forEach(
        (url, bookmark) ->
            assertEquals("t" + url.substring("http://a.example/".length()), bookmark.title()));
    assertEquals(many, client.get("/bookmarks").body().split("\"id\":", -1).length - 1);
  }

  private void assertTitles(String title, String path) throws IOException, InterruptedException {
    JsonArray bookmarks = JsonParser.parseString(client.get(path).body()).getAsJsonArray();
    assertEquals(1, bookmarks.size());
    assertEquals(title, bookmarks.get(0).getAsJsonObject().get("title").getAsString());
  }

  private static void assertAnswer(int status, String json, HttpResponse<String> answer) {
    assertEquals(json, answer.body());
    assertEquals(status, answer.statusCode());
    assertEquals(
        Optional.of(JSON + "; charset=utf-8"), answer.headers().firstValue("Content-Type"));
  }
}
