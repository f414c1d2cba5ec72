package dev.minimalimage.processor.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A base image that a final stage can stand on.
 *
 * @param java the feature release of the Java runtime in it, if there is one
 * @param platforms the platforms that it is published for
 */
public record BaseImage(
    BaseKind kind, ImageReference reference, OptionalInt java, List<Platform> platforms) {
  public BaseImage {
    platforms = List.copyOf(platforms);
  }
}
