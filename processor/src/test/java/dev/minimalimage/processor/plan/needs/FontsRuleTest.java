package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import org.junit.jupiter.api.Test;

final class FontsRuleTest {
  @Test
  void gradesWhoDraws() {
    Question question =
        Needs.usual(
            Element.own().calls(Api.TEXT_RENDERING, "com.example.Chart"),
            Element.jar("poi-5.4.1.jar").calls(Api.TEXT_RENDERING, "org.apache.poi.SheetUtil"),
            Element.jar("hsqldb-2.7.4.jar").calls(Api.TEXT_RENDERING, "org.hsqldb.util.Grid"));

    assertThat(Needs.lines(FontsRule.needs(question)))
        .containsExactly(
            "CERTAIN fontconfig and a font: com.example.Chart draws or measures text",
            "CONDITIONAL fontconfig and a font: poi-5.4.1.jar!org.apache.poi.SheetUtil"
                + " draws or measures text",
            "TOLERATED fontconfig and a font: hsqldb-2.7.4.jar!org.hsqldb.util.Grid"
                + " draws or measures text");
  }

  @Test
  void imagesNeedNoFont() {
    assertThat(
            FontsRule.needs(
                Needs.usual(Element.own().uses("java.awt.image", "com.example.Thumbnail"))))
        .isEmpty();
  }

  @Test
  void handingOnIsNotDrawing() {
    Element pdfbox =
        Element.jar("pdfbox-3.0.5.jar")
            .calls(Api.TEXT_RENDERING, "org.apache.pdfbox.rendering.GroupGraphics");

    assertThat(FontsRule.needs(Needs.usual(pdfbox))).isEmpty();
  }
}
