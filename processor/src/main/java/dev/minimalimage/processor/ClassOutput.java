package dev.minimalimage.processor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The folder that the compiler writes classes to: the only hint at where the project lies. */
final class ClassOutput {
  private ClassOutput() {}

  /** The folder, unless the compiler keeps classes in memory or names none. */
  static Optional<Path> of(Filer filer) {
    try {
      // Names a file without making it.
      FileObject probe = filer.getResource(StandardLocation.CLASS_OUTPUT, "minimal", "image");
      URI uri = probe.toUri();
      if (!"file".equals(uri.getScheme())) {
        return Optional.empty();
      }
      Path path = Path.of(uri).toAbsolutePath().normalize();
      // Told no folder, javac leaves the package out and names a file of its working directory.
      return Optional.ofNullable(path.getParent())
          .filter(parent -> parent.endsWith("minimal"))
          .map(Path::getParent);
    } catch (IOException | RuntimeException unknown) {
      // File managers of build tools throw what they like.
      return Optional.empty();
    }
  }
}
