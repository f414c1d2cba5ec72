package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * How the project is built, and from which files. Every path uses forward slashes.
 *
 * @param toContext from the module's folder to the build context's, the smallest folder that holds
 *     all that the build reads: {@code .} or {@code ..} or {@code ../..}
 * @param module from the context's folder to the module's: {@code .} or {@code sample-app}
 * @param maven how Maven is called there
 * @param context the files and folders, relative to the context, that the build reads; sorted
 * @param contextExcept what of these it does not read; sorted
 * @param wrapper whether the context's folder holds a usable Maven of the project's ({@code mvnw})
 * @param outputDirectory where classes and resources go, relative to the module's folder
 * @param buildDirectory where everything that the build makes goes, relative to the module's folder
 * @param prebuilt what the image takes from the project as it is, if Maven does not build it
 */
public record BuildLayout(
    String toContext,
    String module,
    MavenCall maven,
    List<String> context,
    List<String> contextExcept,
    boolean wrapper,
    String outputDirectory,
    String buildDirectory,
    Optional<Prebuilt> prebuilt) {

  /** The layout of a project that Maven builds. */
  public BuildLayout(
      String toContext,
      String module,
      MavenCall maven,
      List<String> context,
      List<String> contextExcept,
      boolean wrapper,
      String outputDirectory,
      String buildDirectory) {
    this(
        toContext,
        module,
        maven,
        context,
        contextExcept,
        wrapper,
        outputDirectory,
        buildDirectory,
        Optional.empty());
  }

  public BuildLayout {
    context = List.copyOf(context);
    contextExcept = List.copyOf(contextExcept);
  }
}
