package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Artifacts that no remote repository has, copied into the build folder, from where the image's
 * build takes them: its Maven could not download them.
 */
public final class HostRepository {
  private HostRepository() {}

  /**
   * Copies what changed.
   *
   * @param files paths relative to a Maven repository
   * @param buildDir the folder to copy to, in its subfolder {@code repository}
   */
  public static List<Finding> copy(List<String> files, Path repository, Path buildDir) {
    try {
      for (String file : files) {
        Path source = repository.resolve(file);
        Path target = copyOf(file, buildDir);
        if (Files.exists(source) && !isSame(source, target)) {
          Files.createDirectories(target.getParent());
          replace(source, target);
        }
      }
      return List.of();
    } catch (IOException e) {
      return List.of(
          new Finding(
              FindingCode.TARGET_UNWRITABLE,
              Anchor.whole(),
              "the build folder cannot be written: " + e.getClass().getSimpleName(),
              "make it writable, or run mvn clean"));
    }
  }

  /** Where the copy of an artifact lies. */
  public static Path copyOf(String file, Path buildDir) {
    return buildDir.resolve("repository").resolve(file);
  }

  private static void replace(Path source, Path target) throws IOException {
    Path temporary = Files.createTempFile(target.getParent(), ".copy", ".tmp");
    try {
      Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(source));
      AtomicWrite.move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static boolean isSame(Path source, Path target) throws IOException {
    return Files.exists(target)
        && Files.size(source) == Files.size(target)
        && Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(target));
  }
}
