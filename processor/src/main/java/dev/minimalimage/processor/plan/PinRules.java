package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.StageImages;
import dev.minimalimage.processor.plan.search.Outcome;
import dev.minimalimage.processor.plan.search.PinnedSupportRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules about the lock file's pins, which ask what the image is made of in the end. */
final class PinRules {
  private PinRules() {}

  /** What is found, with what was found before. */
  static List<Finding> with(
      List<Finding> before, ImageSpec spec, Bases bases, Outcome outcome, ImagePlan plan) {
    List<ImageReference> pinned =
        StageImages.of(plan).stream()
            .filter(image -> plan.pins().digest(image).isPresent())
            .toList();
    List<Finding> ended = PinnedSupportRule.check(bases, outcome.base(), pinned, plan.files());
    // Of a pinned base that ends, the pin is to be told, which says the same and more.
    boolean told = !ended.isEmpty() && pinned.contains(outcome.reference().value());
    List<Finding> findings = new ArrayList<>(before);
    findings.removeIf(finding -> told && finding.code() == FindingCode.BASE_END_OF_SUPPORT);
    Stream.concat(StalePinRule.check(plan).stream(), ended.stream())
        .filter(finding -> !spec.suppressed().contains(finding.code()))
        .forEach(findings::add);
    return findings;
  }
}
