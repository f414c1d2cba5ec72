package dev.minimalimage.processor.plan.modules;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.jar;
import static dev.minimalimage.processor.plan.modules.EvidenceFixture.own;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.plan.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignLocalesTest {
  private static final Asked LOCALES = Asked.the(new ForeignLocales());

  @Test
  void isSureOfCodeThatNamesALocaleAndFormats() {
    assertThat(LOCALES.about(own().calls(Api.FOREIGN_LOCALE).calls(Api.LOCALIZED_FORMAT)))
        .contains(
            "CERTAIN jdk.localedata: a.A names a locale other than English, a.A formats by a"
                + " locale");
    assertThat(LOCALES.about(own().calls(Api.LOCALE, "de").calls(Api.LOCALIZED_FORMAT)).get(0))
        .startsWith("CERTAIN jdk.localedata: a.A names the locale de, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en", "en-US"})
  void isContentWithEnglish(String locale) {
    assertThat(LOCALES.about(own().calls(Api.LOCALE, locale).calls(Api.LOCALIZED_FORMAT)))
        .containsExactly("TOLERATED jdk.localedata: a.A formats by a locale");
  }

  @Test
  void takesOneHalfInOwnCodeForAPossibility() {
    assertThat(LOCALES.about(own().calls(Api.LOCALE).calls(Api.LOCALIZED_FORMAT)).get(0))
        .startsWith("CONDITIONAL jdk.localedata: a.A makes a locale of any name, ");
    assertThat(
            LOCALES.about(own().calls(Api.LOCALE, "ja"), jar("a.jar").calls(Api.LOCALIZED_FORMAT)))
        .containsExactly("CONDITIONAL jdk.localedata: a.A names the locale ja");
  }

  @Test
  void takesNoJarAtItsWord() {
    assertThat(
            LOCALES.about(own(), jar("a.jar").calls(Api.LOCALE, "ja").calls(Api.LOCALIZED_FORMAT)))
        .containsExactly("TOLERATED jdk.localedata: a.jar!a.A names the locale ja");
  }

  @Test
  void needsNothingWhereNothingIsFormatted() {
    assertThat(LOCALES.about(own().calls(Api.FOREIGN_LOCALE).calls(Api.LOCALE, "tr"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Duser.language=de", "-Duser.country=GB", "-Duser.language.format=fr"})
  void needsTheFormatsThatOptionsChoose(String option) {
    assertThat(LOCALES.with(Specs.spec().jvmArgs(option)).about(own()))
        .containsExactly("CERTAIN jdk.localedata: jvmArgs has " + option);
  }

  @Test
  void isContentWithAmericanOptions() {
    Specs specs = Specs.spec().jvmArgs("-Duser.language=en", "-Duser.country=US");

    assertThat(LOCALES.with(specs).about(own())).isEmpty();
  }
}
