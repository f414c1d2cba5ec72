package dev.minimalimage.processor.model;

import java.util.List;

/**
 * A release of the JDK, as the builder images carry it.
 *
 * @param release the feature release
 * @param maven the image with this JDK and Maven
 * @param jdk the image with this JDK alone
 * @param home where the JDK lies in both
 * @param platforms what the images are published for
 * @param needs what a runtime made of it needs of its base, each certain
 */
public record Jdk(
    int release,
    ImageReference maven,
    ImageReference jdk,
    String home,
    List<Platform> platforms,
    List<Need> needs) {
  public Jdk {
    platforms = List.copyOf(platforms);
    needs = List.copyOf(needs);
  }
}
