package dev.minimalimage.processor.output;

import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.TargetFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The generated Dockerfiles that a folder holds. */
public final class ExistingFiles {
  private static final String PLAIN = "Dockerfile";
  private static final String NAMED = PLAIN + ".";
  private static final long MAX_BYTES = 1L << 20;

  private ExistingFiles() {}

  /**
   * Which files belong to which annotated class, by what the Dockerfiles say of themselves. A
   * folder that cannot be read has none: writing to it reports the trouble.
   */
  public static Map<String, TargetFiles> in(Path folder) {
    Map<String, TargetFiles> files = new LinkedHashMap<>();
    try (DirectoryStream<Path> candidates = Files.newDirectoryStream(folder, PLAIN + "*")) {
      // The order of a folder's entries differs between machines.
      TreeSet<Path> sorted = new TreeSet<>();
      candidates.forEach(sorted::add);
      for (Path candidate : sorted) {
        Optional<TargetFiles> names = names(candidate.getFileName().toString());
        Optional<String> type = names.isPresent() ? type(candidate) : Optional.empty();
        type.ifPresent(owner -> files.putIfAbsent(owner, names.get()));
      }
    } catch (IOException unreadable) {
      return Map.of();
    }
    return files;
  }

  /** Whether a folder holds a file that is not ours, under a plain name of ours. */
  public static boolean hasForeignFile(Path folder) {
    TargetFiles plain = TargetFiles.unnamed();
    return Stream.of(plain.dockerfile(), plain.ignoreFile(), plain.script(), plain.report())
        .anyMatch(name -> isForeign(folder.resolve(name)));
  }

  private static boolean isForeign(Path file) {
    try {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && type(file).isEmpty();
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static Optional<TargetFiles> names(String file) {
    if (file.equals(PLAIN)) {
      return Optional.of(TargetFiles.unnamed());
    }
    return file.startsWith(NAMED) && !file.endsWith(".dockerignore")
        ? Optional.of(TargetFiles.named(file.substring(NAMED.length())))
        : Optional.empty();
  }

  private static Optional<String> type(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      return GeneratedText.typeOf(Files.readString(file));
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
