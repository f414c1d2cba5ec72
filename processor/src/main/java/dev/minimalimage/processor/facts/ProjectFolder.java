package dev.minimalimage.processor.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the module's folder from a folder that its build writes to. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** Whether Maven builds what lies in a folder. */
  public static boolean hasPom(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"));
  }

  /** The nearest folder with a pom.xml, from {@code start} itself upwards. */
  public static Optional<Path> find(Path start) {
    for (Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      if (hasPom(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
