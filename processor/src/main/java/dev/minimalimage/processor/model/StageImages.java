package dev.minimalimage.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The images of other makers that an image's Dockerfile names. */
public final class StageImages {
  private static final String NOTHING = "scratch";

  private StageImages() {}

  /** All of them, by name; {@code scratch} is none. */
  public static List<ImageReference> of(ImagePlan plan) {
    return Stream.of(
            Stream.of(plan.image().base().value(), plan.image().debug()),
            plan.image().supplements().stream().map(supplement -> supplement.value().from()),
            plan.image().supplements().isEmpty() ? Stream.<ImageReference>empty() : gathering(plan),
            runtime(plan))
        .flatMap(images -> images)
        .filter(image -> !image.text().equals(NOTHING))
        .distinct()
        .sorted(Comparator.comparing(ImageReference::text))
        .toList();
  }

  private static Stream<ImageReference> gathering(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Linked
        ? Stream.empty()
        : Stream.of(gatherer(plan));
  }

  /** The one in which a stage of its own gathers what the base lacks: it has a shell and find. */
  public static ImageReference gatherer(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Compiled compiled
        ? compiled.maven()
        : plan.build().image().value();
  }

  private static Stream<ImageReference> runtime(ImagePlan plan) {
    ImageReference build = plan.build().image().value();
    if (plan.runtime() instanceof RuntimePlan.Linked linked) {
      return Stream.of(build, linked.jdk().value());
    }
    if (!(plan.runtime() instanceof RuntimePlan.Compiled compiled)) {
      return Stream.of(build);
    }
    ImageReference builder = compiled.builder().value();
    if (!plan.runtime().isMadeByProject()) {
      return Stream.of(build, builder);
    }
    return plan.build().layout().wrapper()
        ? Stream.of(builder)
        : Stream.of(builder, compiled.maven());
  }
}
