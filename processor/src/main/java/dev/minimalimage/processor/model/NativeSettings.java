package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What the project's build says about compiling the application ahead of time.
 *
 * @param builds every configuration of native-maven-plugin, that of the build itself first, then
 *     the profiles' in the POM's order
 * @param switched the property or packaging by which a framework is told to compile natively, with
 *     its place: {@code <packaging>native-image</packaging> in pom.xml:9}
 */
public record NativeSettings(List<NativeBuild> builds, Optional<String> switched) {
  /** A project that says nothing about it. */
  public static final NativeSettings NONE = new NativeSettings(List.of(), Optional.empty());

  public NativeSettings {
    builds = List.copyOf(builds);
  }
}
