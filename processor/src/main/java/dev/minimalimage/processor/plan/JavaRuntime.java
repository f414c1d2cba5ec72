package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.BuilderImage;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Reasoned;

/** A base with a Java runtime, and the builder with the JDK of the same release. */
record JavaRuntime(BaseImage image, BuilderImage builder, int release) {

  Reasoned<ImageReference> base(ImageSpec spec) {
    int java = builder.java();
    String smallest =
        java == release
            ? "Java " + java + ", the release that the project compiles for"
            : "Java " + java + ", the first long-term release that runs classes of Java " + release;
    return spec.baseImage()
        .map(
            reference ->
                new Reasoned<>(reference, smallest + "; the reference is the annotation's"))
        .orElseGet(() -> new Reasoned<>(image.reference(), smallest));
  }

  Reasoned<ImageReference> builder(BuildLayout layout) {
    if (layout.prebuilt().isPresent()) {
      return new Reasoned<>(builder.jdk(), "The JDK's image, for its shell and tools");
    }
    return layout.wrapper()
        ? new Reasoned<>(builder.jdk(), "The JDK alone, because the project's wrapper brings Maven")
        : new Reasoned<>(
            builder.maven(),
            "Maven and the JDK, because the project has no wrapper that brings Maven 3.6.3 or later");
  }
}
