package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.Optional;

/** What starts the application: the annotated class, unless the project's framework does. */
final class LaunchRule {
  private LaunchRule() {}

  /** What starts the application whichever of its classes is annotated, main method or not. */
  static Optional<Launch> byFramework(ProjectFacts facts) {
    return Optional.empty();
  }

  static Launch of(ImageSpec spec, ProjectFacts facts) {
    return byFramework(facts).orElseGet(() -> new Launch.OfClass(spec.mainClass()));
  }
}
