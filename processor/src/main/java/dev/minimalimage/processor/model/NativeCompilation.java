package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * How the application is compiled ahead of time.
 *
 * @param mode what the executable is linked to: {@code DYNAMIC}, {@code MOSTLY_STATIC} or {@code
 *     STATIC}
 * @param why the reason for the mode, as the end of a sentence; it names no lines
 * @param options the options of native-image that this project's files do not hold already
 * @param project the project's own configuration, which then compiles; empty if the Dockerfile
 *     calls native-image itself
 * @param namesMain whether the project's build makes metadata that names the application's own main
 *     class, as Spring Boot's does
 * @param executable the file name of what is made
 */
public record NativeCompilation(
    NativeMode mode,
    String why,
    List<Reasoned<String>> options,
    Optional<NativeBuild> project,
    boolean namesMain,
    String executable) {
  public NativeCompilation {
    options = List.copyOf(options);
  }
}
