package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;

/** An artifact's name, and where a local repository keeps its files. */
record Gav(String groupId, String artifactId, String version) implements Comparable<Gav> {

  static Gav of(Artifact artifact) {
    return new Gav(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
  }

  boolean isSnapshot() {
    return version.endsWith("-SNAPSHOT");
  }

  /** Relative to the repository, with forward slashes. */
  String path(String classifier, String extension) {
    return folder()
        + "/"
        + version
        + "/"
        + artifactId
        + "-"
        + version
        + (classifier.isEmpty() ? "" : "-" + classifier)
        + "."
        + extension;
  }

  String pomPath() {
    return path("", "pom");
  }

  /** The folder of all versions. */
  String folder() {
    return groupId.replace('.', '/') + "/" + artifactId;
  }

  /** Where a file lies; empty if its name leads out of the repository. */
  static Optional<Path> in(Path repository, String path) {
    return Folders.resolve(repository, path).filter(file -> file.startsWith(repository));
  }

  @Override
  public int compareTo(Gav other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return groupId + ":" + artifactId + ":" + version;
  }
}
