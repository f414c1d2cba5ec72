package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The image as it was decided: values, never text.
 *
 * @param type the annotated class, by its binary name
 * @param name the image's name, without its tag
 * @param platforms what the image is meant for; empty for the platform it is built on
 * @param pins what the lock file says that the names of images mean
 * @param runtime the Java runtime that starts the application
 * @param selfTest what the image can be asked from inside, if it can
 * @param port the port that is verified, if the application has one
 */
public record ImagePlan(
    String type,
    String name,
    String tag,
    List<Platform> platforms,
    TargetFiles files,
    Pins pins,
    BuildStage build,
    RuntimePlan runtime,
    FinalStage image,
    Health health,
    Optional<SelfTest> selfTest,
    OptionalInt port,
    Verification verification,
    Reasoning reasoning) {
  public ImagePlan {
    platforms = List.copyOf(platforms);
  }
}
