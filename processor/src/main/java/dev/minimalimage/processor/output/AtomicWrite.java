package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Replaces a file in one step, so that no reader and no parallel build sees half of it. */
final class AtomicWrite {
  private AtomicWrite() {}

  static void text(Path path, RenderedFile file) throws IOException {
    // Beside the target: a move is atomic only within one file system.
    Path temporary =
        Files.createTempFile(path.toAbsolutePath().getParent(), ".minimal-image", ".tmp");
    try {
      Files.writeString(temporary, file.text().text());
      if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            temporary,
            PosixFilePermissions.fromString(file.executable() ? "rwxr-xr-x" : "rw-r--r--"));
      }
      move(temporary, path);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Puts a finished file in another's place. */
  static void move(Path finished, Path path) throws IOException {
    try {
      Files.move(finished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(finished, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
