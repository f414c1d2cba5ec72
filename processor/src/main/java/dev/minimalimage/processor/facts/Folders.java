package dev.minimalimage.processor.facts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Paths that POMs name, without trust in what they say. */
final class Folders {
  private Folders() {}

  /** What a name in a POM stands for; empty if no file can be called so. */
  static Optional<Path> resolve(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name.strip().replace('\\', '/')).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The folder above, or the path itself at the root. */
  static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** The smallest folder that holds all of these folders. */
  static Path common(Collection<Path> folders) {
    Path common = folders.iterator().next();
    for (Path folder : folders) {
      while (!folder.startsWith(common)) {
        common = parent(common);
      }
    }
    return common;
  }

  /** From one folder to something else, with forward slashes; {@code .} for itself. */
  static String relative(Path from, Path to) {
    String path = from.relativize(to).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }
}
