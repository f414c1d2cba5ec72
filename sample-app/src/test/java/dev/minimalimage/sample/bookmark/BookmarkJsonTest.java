package dev.minimalimage.sample.bookmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BookmarkJsonTest {
  private static final Bookmark BOOKMARK =
      new Bookmark(
          7,
          "https://a.example/?a=1&b=2",
          "Say \"<hi>\" 日本 😀",
          List.of("a", "é"),
          Instant.parse("2026-02-03T04:05:06Z"));
  private static final String JSON =
      "{\"id\":7,\"url\":\"https://a.example/?a=1&b=2\",\"title\":\"Say \\\"<hi>\\\" 日本 😀\","
          + "\"tags\":[\"a\",\"é\"],\"created\":\"2026-02-03T04:05:06Z\"}";

  @Test
  void writesBookmarks() {
    assertEquals(JSON, BookmarkJson.write(BOOKMARK));
    assertEquals("[" + JSON + "," + JSON + "]", BookmarkJson.write(List.of(BOOKMARK, BOOKMARK)));
    assertEquals("[]", BookmarkJson.write(List.of()));
  }

  @Test
  void readsWhatSomebodyWantsToKeep() {
    assertEquals(
        new NewBookmark("http://a.example", "日本", List.of("x", "y")),
        BookmarkJson.read(
            " {\"url\":\"http://a.example\",\"title\":\"\\u65e5本\",\"tags\":[\"y\",\"x\"]}\n"));
    assertEquals(
        new NewBookmark("http://a.example", "t", List.of()),
        BookmarkJson.read("{\"url\":\"http://a.example\",\"title\":\"t\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"url\":}",
        "{'url':'http://a.example'}",
        "{url:\"http://a.example\"}",
        "{\"url\":\"http://a.example\",\"title\":\"t\"} x",
        "{\"url\":\"http://a.example\",\"title\":\"t\"}{}",
        "{\"url\":\"http://a.example\",\"title\":\"a\nb\"}",
        "// c\n{}",
        "{},",
        "nul"
      })
  void refusesWhatIsNoJson(String json) {
    assertRefused("the body is not well-formed JSON", json);
  }

  @Test
  void refusesJsonThatNestsTooDeep() {
    assertRefused("the body is not well-formed JSON", "[".repeat(30_000) + "]".repeat(30_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the body must be a JSON object",
        "[] | the body must be a JSON object",
        "null | the body must be a JSON object",
        "\"x\" | the body must be a JSON object",
        "{} | url is missing",
        "{\"url\":\"http://a.example\"} | title is missing",
        "{\"url\":1,\"title\":\"t\"} | url must be a string",
        "{\"url\":\"http://a.example\",\"title\":null} | title must be a string",
        "{\"url\":\"http://a.example\",\"title\":true} | title must be a string",
        "{\"url\":\"http://a.example\",\"title\":[\"t\"]} | title must be a string",
        "{\"url\":\"http://a.example\",\"title\":\"t\",\"tags\":\"x\"} "
            + "| tags must be an array of strings",
        "{\"url\":\"http://a.example\",\"title\":\"t\",\"tags\":null} "
            + "| tags must be an array of strings",
        "{\"url\":\"http://a.example\",\"title\":\"t\",\"tags\":[1]} | tag must be a string",
        "{\"titel\":\"t\"} | a bookmark has no field \"titel\""
      })
  void refusesWhatIsNoBookmark(String json, String reason) {
    assertRefused(reason, json);
  }

  private static void assertRefused(String reason, String json) {
    InvalidBookmarkException refusal =
        assertThrows(InvalidBookmarkException.class, () -> BookmarkJson.read(json));
    assertEquals(reason, refusal.getMessage());
  }
}
