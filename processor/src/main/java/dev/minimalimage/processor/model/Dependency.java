package dev.minimalimage.processor.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One element of the runtime class path.
 *
 * @param classifier empty if there is none
 * @param extension the file's, mostly {@code jar}
 * @param reactor whether it is built from a module of the same build
 * @param file where it lies on this machine, if it was found; never part of what is generated
 */
public record Dependency(
    Coordinates coordinates,
    String classifier,
    String extension,
    boolean reactor,
    Optional<Path> file) {

  public boolean isSnapshot() {
    return coordinates.version().endsWith("-SNAPSHOT");
  }

  /** {@code group:artifact}, what plugins and rules name it by. */
  public String module() {
    return coordinates.groupId() + ":" + coordinates.artifactId();
  }

  /**
   * The file's name without a version: what generated files call it, so that a dependency's new
   * version alone makes none of them stale.
   */
  public String plainName() {
    return coordinates.artifactId()
        + (classifier.isEmpty() ? "" : "-" + classifier)
        + "."
        + extension;
  }

  /** The name that Maven's dependency plugin copies it under. */
  public String fileName() {
    return coordinates.artifactId()
        + "-"
        + coordinates.version()
        + (classifier.isEmpty() ? "" : "-" + classifier)
        + "."
        + extension;
  }
}
