package dev.minimalimage.sample.bookmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewBookmarkTest {
  @Test
  void keepsWhatWasTypedWithoutTheBlanksAroundIt() {
    NewBookmark bookmark = new NewBookmark(" https://a.example/x ", "\tTitle ", List.of(" b "));
    assertEquals(new NewBookmark("https://a.example/x", "Title", List.of("b")), bookmark);
  }

  @Test
  void sortsTagsAndKeepsEachOnce() {
    NewBookmark bookmark = new NewBookmark("http://a.example", "t", List.of("z", "a", " z", "m"));
    assertEquals(List.of("a", "m", "z"), bookmark.tags());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "HTTPS://A.example:8443/p?q=1#f",
        "http://127.0.0.1/",
        "http://[::1]/",
        "https://xn--r8jz45g.jp/日本"
      })
  void takesWebAddresses(String url) {
    assertEquals(url, new NewBookmark(url, "t", List.of()).url());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://a.example | url must start with http:// or https://",
        "javascript:alert(1) | url must start with http:// or https://",
        "a.example/x | url must start with http:// or https://",
        "http:///x | url must name a host",
        "https:opaque | url must name a host",
        "http://a b.example | url is malformed",
        "http:// | url is malformed",
        "'  ' | url must not be blank"
      })
  void refusesOtherAddresses(String url, String reason) {
    assertRefused(reason, url, "t", List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\u2028b", "a\u0085b", "a\ud800b", "a\udc00"})
  void refusesTextThatIsNotOneLine(String text) {
    assertRefused("title must be one line of valid text", "http://a.example", text, List.of());
    assertRefused("tag must be one line of valid text", "http://a.example", "t", List.of(text));
  }

  @Test
  void refusesBlankText() {
    assertRefused("title must not be blank", "http://a.example", " \u3000\t", List.of());
    assertRefused("tag must not be blank", "http://a.example", "t", List.of("a", ""));
  }

  @Test
  void countsCharactersAndNotTheirHalves() {
    String title = "😀".repeat(200);
    assertEquals(title, new NewBookmark("http://a.example", title, List.of()).title());
    assertRefused("at most 200 characters", "http://a.example", title + "x", List.of());
    assertRefused("at most 50 characters", "http://a.example", "t", List.of("x".repeat(51)));
    String longUrl = "http://a.example/" + "x".repeat(2048 - 17);
    assertEquals(longUrl, new NewBookmark(longUrl, "t", List.of()).url());
    assertRefused("at most 2048 characters", longUrl + "x", "t", List.of());
  }

  @Test
  void refusesTooManyTags() {
    List<String> tags = IntStream.range(0, 20).mapToObj(i -> "tag" + i).toList();
    assertEquals(20, new NewBookmark("http://a.example", "t", tags).tags().size());
    List<String> more = IntStream.range(0, 21).mapToObj(i -> "tag" + i).toList();
    assertRefused("tags must be at most 20", "http://a.example", "t", more);
  }

  private static void assertRefused(String reason, String url, String title, List<String> tags) {
    InvalidBookmarkException refusal =
        assertThrows(InvalidBookmarkException.class, () -> new NewBookmark(url, title, tags));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
  }
}
