package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.plan.Specs;
import org.junit.jupiter.api.Test;

final class CharacterSetsTest {
  private static final Asked CHARSETS = Asked.the(new CharacterSets());

  @Test
  void needsTheModuleForItsCharsetsByAnyName() {
    assertThat(CHARSETS.about(own().calls(Api.CHARSET, "Cp037")))
        .containsExactly("CERTAIN jdk.charsets: a.A asks for the charset Cp037");
    assertThat(CHARSETS.about(jar("a.jar").calls(Api.CHARSET, "ISO-2022-JP")))
        .containsExactly("CONDITIONAL jdk.charsets: a.jar!a.A asks for the charset ISO-2022-JP");
  }

  @Test
  void needsNothingForCharsetsOfJavaBase() {
    assertThat(CHARSETS.about(own().calls(Api.CHARSET, "Shift_JIS").calls(Api.CHARSET, "UTF-8")))
        .isEmpty();
  }

  @Test
  void preparesForAnyCharsetWhereStrangersNameIt() {
    assertThat(CHARSETS.about(own().calls(Api.CHARSET)))
        .containsExactly("CONDITIONAL jdk.charsets: a.A asks for a charset that text names");
    assertThat(CHARSETS.about(jar("jsoup.jar").calls(Api.CHARSET)))
        .containsExactly(
            "CONDITIONAL jdk.charsets: jsoup.jar!a.A asks for a charset that text names");
    assertThat(CHARSETS.about(jar("server.jar").calls(Api.CHARSET))).isEmpty();
  }

  @Test
  void readsTheEncodingsOfOptions() {
    assertThat(CHARSETS.with(Specs.spec().jvmArgs("-Dfile.encoding=IBM037")).about(own()))
        .containsExactly("CERTAIN jdk.charsets: jvmArgs has -Dfile.encoding=IBM037");
    assertThat(CHARSETS.with(Specs.spec().jvmArgs("-Dfile.encoding=UTF-8")).about(own())).isEmpty();
  }
}
