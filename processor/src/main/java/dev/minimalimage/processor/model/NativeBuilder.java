package dev.minimalimage.processor.model;

import java.util.List;

/**
 * A release of GraalVM's native-image, as its makers' images carry it.
 *
 * @param release the release of Java whose classes, and all earlier ones', it compiles
 * @param glibc the image that links to glibc
 * @param musl the image that links to musl, and to that alone
 * @param maven the image that Maven is taken from
 * @param platforms what the image for glibc is published for
 * @param muslPlatforms what the one for musl is published for
 * @param mostlyStatic what a mostly static executable needs of its base, each certain
 * @param dynamic what a dynamic one needs, each certain
 */
public record NativeBuilder(
    int release,
    ImageReference glibc,
    ImageReference musl,
    ImageReference maven,
    List<Platform> platforms,
    List<Platform> muslPlatforms,
    List<Need> mostlyStatic,
    List<Need> dynamic) {
  public NativeBuilder {
    platforms = List.copyOf(platforms);
    muslPlatforms = List.copyOf(muslPlatforms);
    mostlyStatic = List.copyOf(mostlyStatic);
    dynamic = List.copyOf(dynamic);
  }

  /** The image that makes executables of that mode. */
  public ImageReference image(NativeMode mode) {
    return mode == NativeMode.STATIC ? musl : glibc;
  }

  /** What the image that makes them is published for. */
  public List<Platform> platforms(NativeMode mode) {
    return mode == NativeMode.STATIC ? muslPlatforms : platforms;
  }

  /** What executables of that mode need of their base, whatever their code does. */
  public List<Need> needs(NativeMode mode) {
    return switch (mode) {
      case STATIC -> List.of();
      case MOSTLY_STATIC -> mostlyStatic;
      case DYNAMIC -> dynamic;
      case AUTO, OFF -> throw new IllegalArgumentException(mode + " links nothing");
    };
  }
}
