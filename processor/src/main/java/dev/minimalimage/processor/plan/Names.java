package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.Locale;

/** The image's name and tag, from the annotation or the POM. */
final class Names {
  private Names() {}

  static String image(ImageSpec spec, ProjectFacts facts) {
    return spec.name().orElseGet(() -> fromArtifactId(facts.coordinates().artifactId()));
  }

  static String tag(ImageSpec spec, ProjectFacts facts) {
    return spec.tag().orElseGet(() -> fromVersion(facts.coordinates().version()));
  }

  private static String fromArtifactId(String artifactId) {
    String name =
        artifactId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = name.substring(0, Math.min(name.length(), 128)).replaceAll("-$", "");
    return cut.isEmpty() ? "app" : ImageReference.name(cut);
  }

  /** Versions may hold characters that tags may not, such as the + of build metadata. */
  private static String fromVersion(String version) {
    String tag = version.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^[.-]+", "");
    return tag.isEmpty()
        ? "latest"
        : ImageReference.tag(tag.substring(0, Math.min(tag.length(), 128)));
  }
}
