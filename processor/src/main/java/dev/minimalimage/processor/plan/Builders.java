package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;

/** The image of the build stage. */
final class Builders {
  private Builders() {}

  static Reasoned<ImageReference> of(Jdk jdk, BuildLayout layout, RuntimePlan runtime) {
    if (runtime instanceof RuntimePlan.Compiled compiled && runtime.isMadeByProject()) {
      return compiled.builder();
    }
    if (layout.prebuilt().flatMap(Prebuilt::gradle).isPresent()) {
      return new Reasoned<>(
          jdk.jdk(), "The JDK alone, because the project's wrapper brings Gradle");
    }
    if (layout.prebuilt().isPresent()) {
      return new Reasoned<>(jdk.jdk(), "The JDK's image, for its shell and tools");
    }
    return layout.wrapper()
        ? new Reasoned<>(jdk.jdk(), "The JDK alone, because the project's wrapper brings Maven")
        : new Reasoned<>(
            jdk.maven(),
            "Maven and the JDK, because the project has no wrapper that brings Maven 3.6.3 or later");
  }
}
