package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One configuration of native-maven-plugin in the project: that of the build as it is, or as it
 * would be with a profile.
 *
 * @param profile the profile that holds it; empty for the build itself
 * @param place where the plugin is declared: {@code pom.xml:37}
 * @param version the plugin's version; empty if no POM names one, and Maven takes the newest
 * @param bound whether a goal that compiles natively is bound to a phase up to {@code package}
 * @param packaging the option of Maven's command line with which a goal of it is bound, because the
 *     packaging that binds one is not the POM's own choice
 * @param args what the plugin turns into options, in the order in which native-image gets them:
 *     {@code debug}, {@code verbose}, {@code sharedLibrary}, {@code quickBuild}, system properties,
 *     environment and JVM arguments, {@code buildArgs}; without class path and folders
 * @param mainClass the configured main class, or that of the property {@code mainClass}; if there
 *     is none the plugin looks at the shade, assembly and jar plugins
 * @param imageName the executable's name; the plugin's default is the artifactId
 * @param outputDirectory the folder that the executable is written to, relative to the module's
 *     folder
 * @param metadataRepository whether GraalVM's repository of reachability metadata is asked
 * @param own whether a POM of the project itself declares it, and not a parent from a repository
 * @param processed whether classes are compiled that can be: false where Spring Boot's plugin is in
 *     the build and its goal {@code process-aot} is not
 * @param problems what is wrong with the configuration
 */
public record NativeBuild(
    Optional<String> profile,
    String place,
    String version,
    boolean bound,
    Optional<String> packaging,
    List<NativeArgument> args,
    Optional<String> mainClass,
    String imageName,
    String outputDirectory,
    boolean metadataRepository,
    boolean own,
    boolean processed,
    List<NativeProblem> problems) {
  public NativeBuild {
    args = List.copyOf(args);
    problems = List.copyOf(problems);
  }

  /** Whether the build needs a goal of the plugin called by name. */
  public boolean isCalledByName() {
    return !bound && packaging.isEmpty();
  }
}
