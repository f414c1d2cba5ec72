package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

final class RuntimeLibrariesRuleTest {
  @Test
  void namesWhatTheRuntimeOpens() {
    Question question =
        Needs.usual(
            Element.own().uses("javax.smartcardio", "com.example.Card"),
            Element.jar("pdfbox-3.0.5.jar").uses("javax.print", "org.apache.pdfbox.Print"));

    assertThat(Needs.lines(RuntimeLibrariesRule.needs(question)))
        .containsExactly(
            "CERTAIN libpcsclite.so.1: com.example.Card reaches no card reader without it",
            "TOLERATED libcups.so.2: pdfbox-3.0.5.jar!org.apache.pdfbox.Print"
                + " finds no printer without it");
  }

  @Test
  void otherPackagesOpenNothing() {
    assertThat(
            RuntimeLibrariesRule.needs(
                Needs.usual(Element.own().uses("javax.imageio", "com.example.App"))))
        .isEmpty();
  }
}
