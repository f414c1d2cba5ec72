package dev.minimalimage.processor;

import dev.minimalimage.processor.facts.ProjectFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a compilation happens.
 *
 * @param projectDir the module's folder, absolute
 * @param classOutput the folder of the compiled classes, if the compiler writes any
 */
record Workplace(Path projectDir, Optional<Path> classOutput) {

  /** The place that the option names, or else that the compiled classes lie in. */
  static Optional<Workplace> of(Optional<Path> asked, Optional<Path> classOutput) {
    return asked
        .map(folder -> folder.toAbsolutePath().normalize())
        .or(() -> classOutput.flatMap(ProjectFolder::find))
        .map(folder -> new Workplace(folder, classOutput));
  }

  /** The folder for what a clean build may delete: a subfolder of the one beside the classes. */
  Optional<Path> buildDir() {
    return classOutput
        .map(Path::getParent)
        .filter(parent -> parent.startsWith(projectDir) && !parent.equals(projectDir))
        .map(parent -> parent.resolve("minimal-image"));
  }

  boolean isForTests() {
    return classOutput.filter(folder -> folder.endsWith("test-classes")).isPresent();
  }
}
