package dev.minimalimage.processor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * A base image that a final stage can stand on.
 *
 * @param suite the release of Debian that it is made of, such as {@code debian13}; empty for
 *     scratch
 * @param java the feature release of the Java runtime in it, if there is one
 * @param platforms the platforms that it is published for
 * @param bytes its unpacked size on linux/amd64
 * @param debug the same image with a shell, for looking inside
 * @param endOfSupport the last day on which its maker mends it
 */
public record BaseImage(
    BaseKind kind,
    String suite,
    ImageReference reference,
    OptionalInt java,
    List<Platform> platforms,
    Offers offers,
    long bytes,
    ImageReference debug,
    LocalDate endOfSupport) {
  public BaseImage {
    platforms = List.copyOf(platforms);
  }
}
