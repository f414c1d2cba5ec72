package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class FileNamesRuleTest {
  @Test
  void filesMayHaveAnyName() {
    Question question =
        Needs.usual(Element.jar("a.jar").calls(Api.FILE, "a.A").calls(Api.FILE, "conf.xml", "a.B"));

    assertThat(Needs.lines(FileNamesRule.needs(question)))
        .contains(
            "CONDITIONAL a UTF-8 locale: a.jar!a.A names files, and loses names beyond ASCII"
                + " without it");
  }

  @Test
  void aNameBeyondAsciiIsCertain() {
    Question question =
        Needs.usual(Element.own().calls(Api.FILE, "données.txt", "com.example.App"));

    assertThat(Needs.lines(FileNamesRule.needs(question)))
        .contains("CERTAIN a UTF-8 locale: com.example.App names the file \"données.txt\"");
  }

  @Test
  void withoutFilesThereIsStillTheLog() {
    Question question = Needs.usual(Element.own().calls(Api.TLS, "com.example.App"));

    assertThat(Needs.lines(FileNamesRule.needs(question)))
        .containsExactly(
            "CONDITIONAL a UTF-8 locale: System.out prints question marks for text beyond ASCII"
                + " without it");
  }
}
