package dev.minimalimage.processor.model;

import java.util.Optional;

/**
 * How native-image knows what a part of the application reaches by reflection and the like.
 *
 * @param dependency the jar's name without a version; empty for the application's own code
 * @param detail what is there, as a short phrase without a full stop
 * @param replaced the artifactId of a jar whose own metadata the repository's stands in for, so
 *     that native-image must not read it
 */
public record Reachability(
    String dependency, Source source, String detail, Optional<String> replaced) {
  public Reachability(String dependency, Source source, String detail) {
    this(dependency, source, detail, Optional.empty());
  }

  /** Who says it. */
  public enum Source {
    /** It carries metadata itself. */
    OWN_METADATA,
    /** GraalVM's repository has metadata for it, which native-maven-plugin adds. */
    REPOSITORY,
    /** It is known to do without. */
    NEEDS_NONE,
    /** Nobody: parts of it may be missing in the executable. */
    RISK
  }

  /** The same, in place of what the jar of that artifactId carries. */
  public Reachability inPlaceOf(String artifactId) {
    return new Reachability(dependency, source, detail, Optional.of(artifactId));
  }

  public boolean isOwn() {
    return dependency.isEmpty();
  }
}
