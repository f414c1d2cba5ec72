package dev.minimalimage.processor.spec;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {
  /** What would break Dockerfiles, shells or JSON if anything failed to quote it. */
  private static final List<String> HOSTILE =
      List.of(
          "\"; rm -rf / #",
          "$(id) `id` ${HOME} $HOME %s %n {{x}} <% x %>",
          "it's \\ \\\\ \\n \\u0041 \"quoted\"",
          "\ud83d\ude80 na\u00efve \u2603 \ud83d\udc69\u200d\ud83d\udcbb e\u0301",
          "  spaces  ",
          "--option",
          "\u00a0\ufeff\u200b\ue000\uffff");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baseImage",
        "args[]",
        "jvmArgs[]",
        "env[]",
        "labels[]",
        "user",
        "workdir",
        "files[]",
        "volumes[]",
        "stopSignal",
        "name",
        "tag",
        "platforms[]",
        "suppress[]",
        "health.path",
        "health.interval",
        "health.timeout",
        "health.startPeriod",
        "verify.maxSize",
        "verify.memory",
        "verify.output",
        "verify.args[]",
        "verify.env[]",
        "verify.timeout",
        "verify.stopTimeout"
      })
  void everyStringMemberIsChecked(String place) {
    boolean array = place.endsWith("[]");
    String path = array ? place.substring(0, place.length() - 2) : place;

    Finding finding = SpecProbe.onlyFinding(members(path, "\"a=b\\u0007c\""));

    assertThat(finding.code()).isEqualTo(FindingCode.CONTROL_CHARACTER);
    assertThat(finding.anchor()).isEqualTo(array ? Anchor.member(path, 0) : Anchor.member(path));
    assertThat(finding.problem()).contains("(U+0007, character 4)");
  }

  private static String members(String path, String literal) {
    int dot = path.indexOf('.');
    String type = path.startsWith("health.") ? "Health" : "Verify";
    return dot < 0
        ? path + " = " + literal
        : "%s = @MinimalImage.%s(%s = %s)"
            .formatted(path.substring(0, dot), type, path.substring(dot + 1), literal);
  }

  @ParameterizedTest
  @CsvSource({
    "0000, NUL",
    "0009, tab",
    "000A, line break",
    "000D, line break",
    "001B, control",
    "007F, control",
    "0080, control",
    "0085, line break",
    "009F, control",
    "2028, line break",
    "2029, line break",
    "202A, bidirectional",
    "202E, bidirectional",
    "2066, bidirectional",
    "2069, bidirectional",
    "D800, surrogate",
    "DBFF, surrogate",
    "DC00, surrogate",
    "DFFF, surrogate"
  })
  void isNamedButNotShown(String hex, String kind) {
    int point = Integer.parseInt(hex, 16);
    String text = "\ud83d\ude80" + Character.toString(point) + "x";

    Finding finding = SpecProbe.onlyFinding("args = {\"ok\", " + SpecProbe.literal(text) + "}");

    assertThat(finding.anchor()).isEqualTo(Anchor.member("args", 1));
    assertThat(finding.problem()).contains(kind);
    assertThat(finding.problem()).contains("(U+" + hex + ", character 2)");
    assertThat(SafeText.firstUnsafe(finding.text()).isEmpty()).isTrue();
  }

  @Test
  void whatLiesBesideThemIsSafe() {
    for (String hex : List.of("0020", "007E", "00A0", "2027", "202F", "2065", "206A", "E000")) {
      String text = Character.toString(Integer.parseInt(hex, 16));
      assertThat(SafeText.firstUnsafe(text).isEmpty()).isTrue();
    }
  }

  @Test
  void surrogatesInOrderAreSafe() {
    assertThat(SafeText.firstUnsafe("\ud83d\ude80\ud83d\ude80").isEmpty()).isTrue();
    assertThat(SafeText.firstUnsafe("\ude80\ud83d").getAsInt()).isEqualTo(0);
    assertThat(SafeText.firstUnsafe("a\ud83d\ud83d\ude80").getAsInt()).isEqualTo(1);
  }

  @Test
  void textsHaveABound() {
    String longest = "x".repeat(4096);
    assertThat(SpecProbe.read("args = \"" + longest + "\"").findings()).isEmpty();

    var finding = SpecProbe.onlyFinding("args = \"" + longest + "x\"");
    assertThat(finding.code()).isEqualTo(FindingCode.TEXT_LENGTH);
    assertThat(finding.anchor()).isEqualTo(Anchor.member("args", 0));
  }

  @Test
  void everyOtherTextIsKept() {
    for (String text : HOSTILE) {
      String literal = SpecProbe.literal(text);
      String pair = SpecProbe.literal("A=" + text);
      var spec =
          SpecProbe.valid(
              """
              args = {%1$s, "x"}, env = %2$s, labels = %2$s, jvmArgs = %3$s,
              verify = @MinimalImage.Verify(output = %1$s, args = %1$s, env = %2$s)
              """
                  .formatted(literal, pair, SpecProbe.literal("-DA=" + text)));

      assertThat(spec.args()).containsExactly(text, "x").inOrder();
      assertThat(spec.env().get(0).value()).isEqualTo(text);
      assertThat(spec.labels().get(0).value()).isEqualTo(text);
      assertThat(spec.jvmArgs()).containsExactly("-DA=" + text);
      assertThat(spec.verification().output()).isEqualTo(text);
      assertThat(spec.verification().args()).containsExactly(text);
      assertThat(spec.verification().env().get(0).value()).isEqualTo(text);
    }
  }
}
