package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.TargetFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Warns of pins to images that nobody mends any more, or soon: no renewal finds anything newer. The
 * catalogue knows the end of bases alone, under their own names and those of their debug variants,
 * and what stands for one under a name of the annotation's.
 */
public final class PinnedSupportRule {
  private PinnedSupportRule() {}

  /**
   * At most one finding, which names all of them.
   *
   * @param chosen the base of the image
   * @param pinned the images that it is made of and whose digests are fixed
   */
  public static List<Finding> check(
      Bases bases, BaseImage chosen, List<ImageReference> pinned, TargetFiles files) {
    List<BaseImage> known =
        Stream.concat(Stream.of(chosen), bases.bases().stream())
            .filter(base -> AskedBases.endsSoon(base, bases.asOf()))
            .toList();
    Map<ImageReference, String> ended = new LinkedHashMap<>();
    for (BaseImage base : known) {
      // The debug variant is the same image, with a shell.
      Stream.of(base.reference(), base.debug())
          .filter(pinned::contains)
          .findFirst()
          .ifPresent(
              image ->
                  ended.putIfAbsent(
                      base.debug(), image + ", which " + SupportRule.end(bases, base)));
    }
    if (ended.isEmpty()) {
      return List.of();
    }
    BaseImage first = AskedBases.endsSoon(chosen, bases.asOf()) ? chosen : known.get(0);
    return List.of(
        new Finding(
            FindingCode.PIN_END_OF_SUPPORT,
            Anchor.whole(),
            files.lock() + " pins " + String.join(", and ", ended.values()),
            SupportRule.remedy(bases, first) + ", compile, and call " + files.script() + " --pin"));
  }
}
