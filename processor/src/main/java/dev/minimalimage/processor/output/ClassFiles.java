package dev.minimalimage.processor.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Class files that must not outlive a compilation that failed. By the time of our findings javac
 * has written them, and a build tool that finds a class for each source compiles nothing the next
 * time, and calls that success.
 */
public final class ClassFiles {
  private ClassFiles() {}

  /** Removes those that are there, named relative to the folder. */
  public static void remove(Path folder, List<String> names) {
    for (String name : names) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException | RuntimeException stays) {
        // The compilation has failed already, and says so; that is what counts.
      }
    }
  }
}
