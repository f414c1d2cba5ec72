package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.StageImages;
import java.util.List;
import java.util.TreeSet;

/**
 * Warns of a lock file that is not of the images that the Dockerfile names: who pins once wants all
 * pinned, and another base would lose its pin unseen. A project without a lock file pins nothing.
 */
final class StalePinRule {
  private StalePinRule() {}

  static List<Finding> check(ImagePlan plan) {
    TreeSet<String> unused = new TreeSet<>(plan.pins().digests().keySet());
    if (unused.isEmpty()) {
      return List.of();
    }
    TreeSet<String> unpinned = new TreeSet<>();
    for (ImageReference image : StageImages.of(plan)) {
      if (!unused.remove(image.text()) && !image.hasDigest()) {
        unpinned.add(image.text());
      }
    }
    if (unused.isEmpty() && unpinned.isEmpty()) {
      return List.of();
    }
    String lacks = unpinned.isEmpty() ? "" : " lacks " + String.join(" and ", unpinned);
    String keeps =
        unused.isEmpty() ? "" : " pins " + String.join(" and ", unused) + ", which no stage uses";
    return List.of(
        new Finding(
            FindingCode.LOCK_STALE,
            Anchor.whole(),
            plan.files().lock()
                + lacks
                + (lacks.isEmpty() || keeps.isEmpty() ? "" : " and")
                + keeps,
            "call " + plan.files().script() + " --pin and compile anew"));
  }
}
