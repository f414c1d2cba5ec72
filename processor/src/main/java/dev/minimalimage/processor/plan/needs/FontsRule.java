package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text that is drawn or measured by AWT, for which the JDK asks fontconfig. Images that are read,
 * scaled and written need no font, nor does text that is taken out of a PDF: neither calls what is
 * watched here.
 */
final class FontsRule {
  /**
   * Classes that hand on to a canvas what they are told to draw. PDFBox draws glyphs as shapes,
   * from fonts that it reads itself; it was seen to make, read and render documents without a font.
   */
  private static final String HANDING_ON = "org.apache.pdfbox.";

  /**
   * Jars whose purpose it is to draw, or to fit columns to text: charts, reports, documents, SVG,
   * captchas. Others that draw text have a window for it, such as hsqldb's database manager, which
   * nobody opens in a container. Without a font jfreechart fails and poi guesses widths.
   */
  private static final Pattern DRAWING =
      Pattern.compile(
          "(jfreechart|jcommon|xchart|jasperreports|batik-|poi-|poi-ooxml|openpdf|itext|kaptcha"
              + "|easy-captcha|simplecaptcha|flying-saucer|openhtmltopdf|fop-|docx4j|jxls"
              + "|barcode4j|barbecue|okapibarcode|jlatexmath|plantuml|jsvg|svgsalamander|thumbnailator"
              + "|aspose-|easyexcel|fastexcel|dynamicreports|tess4j|jgraphx).*");

  private FontsRule() {}

  static Stream<Need> needs(Question question) {
    return question
        .firstCalls(Api.TEXT_RENDERING)
        .filter(call -> !call.by().startsWith(HANDING_ON))
        .map(
            call ->
                call.need(Requirement.Feature.FONTS, certainty(call), "draws or measures text"));
  }

  private static Certainty certainty(Question.Call call) {
    if (call.isOwn()) {
      return Certainty.CERTAIN;
    }
    return DRAWING.matcher(call.code().name()).matches()
        ? Certainty.CONDITIONAL
        : Certainty.TOLERATED;
  }
}
