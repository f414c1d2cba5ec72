package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The stage that compiles the project and lays its parts out for the image.
 *
 * @param image what it stands on
 * @param layout how the project is built
 * @param skipped build options that leave out what an image build does not need
 * @param excluded {@code artifactId}s of the runtime class path that the image leaves out
 * @param projectJars the file names of dependencies that change as often as the project: snapshots
 *     and modules of the same build
 * @param qualifiedJars whether jars need their groupId in their file names to be told apart
 * @param hostOnly whether the build needs artifacts that only the developer's machine has
 * @param dependencies whether there is a runtime class path besides the project's own classes
 * @param userEntries the lines of the image's {@code /etc/passwd}, where the base's do not do;
 *     empty if they do
 * @param tmp whether it makes the image's {@code /tmp}
 * @param prunings native files to take out of jars
 * @param assembly what a framework's plugin makes and the image takes, if there is one
 * @param prebuilt the class path to take from the project, if the stage does not build it
 */
public record BuildStage(
    Reasoned<ImageReference> image,
    BuildLayout layout,
    List<Reasoned<String>> skipped,
    List<Reasoned<String>> excluded,
    List<String> projectJars,
    boolean qualifiedJars,
    boolean hostOnly,
    boolean dependencies,
    List<String> userEntries,
    boolean tmp,
    List<Pruning> prunings,
    Optional<Assembly> assembly,
    Optional<Prebuilt> prebuilt) {
  public BuildStage {
    skipped = List.copyOf(skipped);
    excluded = List.copyOf(excluded);
    projectJars = List.copyOf(projectJars);
    userEntries = List.copyOf(userEntries);
    prunings = List.copyOf(prunings);
  }
}
