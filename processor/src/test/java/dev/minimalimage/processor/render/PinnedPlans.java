package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.StageImages;
import dev.minimalimage.processor.model.TargetFiles;
import java.util.Map;
import java.util.TreeMap;

/** Plans of which every image is pinned. */
final class PinnedPlans {
  static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  private PinnedPlans() {}

  static ImagePlan of(ImagePlan plan) {
    Map<String, String> digests = new TreeMap<>();
    StageImages.of(plan).stream()
        .filter(image -> !image.hasDigest())
        .forEach(image -> digests.put(image.text(), DIGEST));
    return with(plan, plan.files(), new Pins(digests));
  }

  /** The same plan, of which nothing is pinned. */
  static ImagePlan without(ImagePlan plan) {
    return with(plan, plan.files(), Pins.NONE);
  }

  static ImagePlan with(ImagePlan plan, TargetFiles files, Pins pins) {
    return new ImagePlan(
        plan.type(),
        plan.name(),
        plan.tag(),
        plan.platforms(),
        files,
        pins,
        plan.build(),
        plan.runtime(),
        plan.image(),
        plan.health(),
        plan.selfTest(),
        plan.port(),
        plan.verification(),
        plan.reasoning());
  }
}
