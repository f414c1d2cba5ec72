package dev.minimalimage.processor.model;

/** A Maven project's or artifact's name. */
public record Coordinates(String groupId, String artifactId, String version) {
  @Override
  public String toString() {
    return groupId + ":" + artifactId + ":" + version;
  }
}
