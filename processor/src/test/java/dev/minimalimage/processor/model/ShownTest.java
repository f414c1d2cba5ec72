package dev.minimalimage.processor.model;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "\"; rm -rf / #", "\u00e4\u2603\ud83d\ude80 \\n $(id)", "{{x}} %s"})
  void visibleTextIsShownAsItIs(String text) {
    assertThat(Shown.quoted(text)).isEqualTo('"' + text + '"');
  }

  @Test
  void invisibleCharactersAreNamed() {
    assertThat(Shown.quoted("a\n\u0000\u007f\u0085\u202e\u2028\u200b\ud800b"))
        .isEqualTo("\"a<U+000A><U+0000><U+007F><U+0085><U+202E><U+2028><U+200B><U+D800>b\"");
    assertThat(Shown.codePoint(0x1F680)).isEqualTo("U+1F680");
  }

  @Test
  void commentsShowThemToo() {
    assertThat(Shown.visible("\"a\nb\" ".repeat(90))).isEqualTo("\"a<U+000A>b\" ".repeat(90));
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    String rocket = "\ud83d\ude80";

    assertThat(Shown.quoted(rocket.repeat(80))).isEqualTo('"' + rocket.repeat(80) + '"');
    assertThat(Shown.quoted(rocket.repeat(81)))
        .isEqualTo('"' + rocket.repeat(80) + "...\" (81 characters)");
  }
}
