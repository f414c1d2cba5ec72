package dev.minimalimage.sample.http;

import static dev.minimalimage.sample.http.TestClient.JSON;
import static dev.minimalimage.sample.http.TestClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not work, and how the service says so. Nothing refused is ever kept. */
final class RefusalsTest extends ServiceTest {
  @AfterEach
  void keptNothing() {
    assertEquals(List.of(), store.all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/bookmark",
        "/bookmarks/",
        "/bookmarks/0",
        "/bookmarks/01",
        "/bookmarks/-1",
        "/bookmarks/x",
        "/bookmarks/1/x",
        "/bookmarks/1",
        "/bookmarks/999999999999999999",
        "/bookmarks/99999999999999999999",
        "/healthy",
        "/Health"
      })
  void nothingIsThere(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.get(path);
    assertEquals(404, answer.statusCode());
    assertTrue(error(answer).startsWith("there is no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | /bookmarks   | GET, HEAD, POST",
        "DELETE | /bookmarks   | GET, HEAD, POST",
        "POST   | /bookmarks/1 | DELETE, GET, HEAD",
        "PATCH  | /bookmarks/1 | DELETE, GET, HEAD",
        "POST   | /health      | GET, HEAD"
      })
  void theMethodIsNotAllowed(String method, String path, String allowed)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(method, path);
    assertRefused(405, "this method is not allowed here", answer);
    assertEquals(Optional.of(allowed), answer.headers().firstValue("Allow"));
  }

  @Test
  void theBookmarkIsGone() throws IOException, InterruptedException {
    assertRefused(404, "there is no such bookmark", client.send("DELETE", "/bookmarks/1"));
  }

  @Test
  void theTagIsThereTwice() throws IOException, InterruptedException {
    assertRefused(400, "the query may hold tag only once", client.get("/bookmarks?tag=a&tag=b"));
  }

  @Test
  void theBodyIsNoBookmark() throws IOException, InterruptedException {
    assertRefused(400, "the body is not well-formed JSON", client.post("{"));
    assertRefused(400, "the body must be a JSON object", client.post(""));
    assertRefused(400, "url is missing", client.post("{}"));
    assertRefused(
        400, "url must start with http:// or https://", client.post(json("x:y", "t", "[]")));
    assertRefused(400, "title must not be blank", client.post(json("http://a.example", " ", "[]")));
    assertRefused(400, "tag must be a string", client.post(json("http://a.example", "t", "[{}]")));
    assertRefused(400, "a bookmark has no field \"<é\"", client.post("{\"<é\":1}"));
  }

  @Test
  void theBodyIsNotUtf8() throws IOException, InterruptedException {
    byte[] latin1 = json("http://a.example", "é", "[]").getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(
        400, "the body is not valid UTF-8", client.post(JSON, BodyPublishers.ofByteArray(latin1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/jsonx",
        "application/json; charset=iso-8859-1",
        "application/x-www-form-urlencoded",
        ""
      })
  void theBodyIsOfAnotherType(String type) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.post(type, BodyPublishers.ofString(json("http://a.example", "t", "[]")));
    assertRefused(415, "the body must be application/json in UTF-8", answer);
  }

  @ParameterizedTest
  @ValueSource(ints = {JsonBody.MAX_BYTES + 1, 10 * JsonBody.MAX_BYTES})
  void theBodyIsTooLarge(int size) throws IOException, InterruptedException {
    byte[] body = padded(size);
    String reason = "the body must be at most 65536 bytes long";
    assertRefused(413, reason, client.post(JSON, BodyPublishers.ofByteArray(body)));
    assertRefused(
        413,
        reason,
        client.post(JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  @Test
  void theConnectionOutlivesABodyThatIsTooLarge() throws IOException {
    byte[] body = padded(10 * JsonBody.MAX_BYTES);
    String post =
        "POST /bookmarks HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + ("Content-Length: " + body.length + "\r\n\r\n");
    String get = "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(post.getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.write(get.getBytes(StandardCharsets.US_ASCII));
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answers.startsWith("HTTP/1.1 413 "), answers);
      assertTrue(answers.contains("HTTP/1.1 200 OK\r\n"), answers);
    }
  }

  @Test
  void theLargestBodyIsNotTooLarge() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.post(JSON, BodyPublishers.ofByteArray(padded(JsonBody.MAX_BYTES)));
    assertEquals(201, answer.statusCode());
    assertEquals(204, client.send("DELETE", "/bookmarks/1").statusCode());
  }

  private static byte[] padded(int size) {
    String json = json("http://a.example", "t", "[]");
    return (json + " ".repeat(size - json.length())).getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(int status, String reason, HttpResponse<String> answer) {
    assertEquals(reason, error(answer));
    assertEquals(status, answer.statusCode());
  }

  private static String error(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject().get("error").getAsString();
  }
}
