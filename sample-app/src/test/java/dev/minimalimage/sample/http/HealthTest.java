package dev.minimalimage.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.minimalimage.sample.store.SqliteFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class HealthTest extends ServiceTest {
  @Test
  void isUpWhileTheDatabaseAnswers() throws IOException, InterruptedException {
    assertHealth(200, "{\"status\":\"up\"}");
    assertEquals(200, client.send("HEAD", "/health").statusCode());
  }

  @Test
  void isDownOnceTheDatabaseIsClosed() throws IOException, InterruptedException {
    store.close();
    assertHealth(503, "{\"status\":\"down\"}");
    HttpResponse<String> answer = client.get("/bookmarks");
    assertEquals(503, answer.statusCode());
    assertEquals("{\"error\":\"the database does not answer\"}", answer.body());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file cannot be deleted there")
  void isDownOnceTheDatabaseIsGone() throws IOException, InterruptedException {
    Files.delete(folder.resolve(SqliteFile.NAME));
    assertHealth(503, "{\"status\":\"down\"}");
  }

  private void assertHealth(int status, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.get("/health");
    assertEquals(body, answer.body());
    assertEquals(status, answer.statusCode());
  }
}
