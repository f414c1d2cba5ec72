package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One configuration of native-maven-plugin in the project: that of the build as it is, or of a
 * profile.
 *
 * @param profile the profile that holds it; empty for the build itself
 * @param place where the plugin is declared: {@code pom.xml:37}
 * @param version the plugin's version
 * @param bound whether a goal that compiles natively is bound to a phase up to {@code package}
 * @param args {@code buildArgs}, an element each, in the order in which native-image gets them
 * @param mainClass the configured main class
 * @param imageName the executable's name; the plugin's default is the artifactId
 * @param own whether a POM of the project itself declares it, and not a parent from a repository
 */
public record NativeBuild(
    Optional<String> profile,
    String place,
    String version,
    boolean bound,
    List<NativeArgument> args,
    Optional<String> mainClass,
    String imageName,
    boolean own) {
  public NativeBuild {
    args = List.copyOf(args);
  }
}
