package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.Shown;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the lock file that {@code verify-image.sh --pin} writes: {@code NAME@sha256:…} in each line
 * that is neither empty nor a comment. Half a lock would be worse than none, so there is one of a
 * file without fault alone.
 */
public final class LockReader {
  /** More than a hundred times what is ever written. */
  private static final long LIMIT = 64L << 10;

  private LockReader() {}

  /** The pins of one image; none if it has no lock file. */
  public static Sourced<Pins> read(Path projectDir, TargetFiles files) {
    Path file = projectDir.resolve(files.lock());
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Sourced<>(Pins.NONE, List.of());
    }
    try {
      return new Sourced<>(pins(text(file, files), files), List.of());
    } catch (FactsException wrong) {
      return new Sourced<>(Pins.NONE, wrong.findings());
    }
  }

  private static FactsException wrong(TargetFiles files, String problem) {
    return FactsException.of(
        FindingCode.LOCK_SYNTAX,
        files.lock() + problem,
        "call " + files.script() + " --pin, which writes it anew, or delete it to pin nothing");
  }

  private static String text(Path file, TargetFiles files) throws FactsException {
    try {
      // A device or a pipe might never end.
      if (!Files.isRegularFile(file)) {
        throw wrong(files, " is no file that can be read");
      }
      if (Files.size(file) > LIMIT) {
        throw wrong(files, " is larger than " + (LIMIT >> 10) + " KiB, which no list of images is");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw wrong(files, " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static Pins pins(String text, TargetFiles files) throws FactsException {
    Map<String, String> digests = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String problem = add(line, digests);
        if (!problem.isEmpty()) {
          throw wrong(files, ":" + (i + 1) + " " + problem);
        }
      }
    }
    return new Pins(digests);
  }

  /** What is wrong with a line; nothing if it was added. */
  private static String add(String line, Map<String, String> digests) {
    int at = line.indexOf('@');
    if (at < 0) {
      return "pins nothing: a line is NAME@sha256:DIGEST, not " + Shown.quoted(line);
    }
    String image = line.substring(0, at);
    String digest = line.substring(at + 1);
    if (!Pins.isDigest(digest)) {
      return "has no digest of sha256: and 64 digits of 0-9a-f, but " + Shown.quoted(digest);
    }
    try {
      ImageReference.parse(image);
    } catch (IllegalArgumentException noReference) {
      return "names no image: " + noReference.getMessage();
    }
    return digests.putIfAbsent(image, digest) == null ? "" : "pins " + image + " a second time";
  }
}
