package dev.minimalimage.processor.model;

/**
 * How native-image knows what a part of the application reaches by reflection and the like.
 *
 * @param dependency the jar's name without a version; empty for the application's own code
 * @param detail what is there, as a short phrase without a full stop
 */
public record Reachability(String dependency, Source source, String detail) {

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

  public boolean isOwn() {
    return dependency.isEmpty();
  }
}
