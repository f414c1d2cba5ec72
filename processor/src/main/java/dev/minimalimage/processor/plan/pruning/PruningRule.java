package dev.minimalimage.processor.plan.pruning;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Pruning;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The native files that no platform of the image can run: those of other operating systems, other
 * libcs and other machines. A file of unknown make stays, and so does what is no native file, such
 * as a checksum beside one.
 */
public final class PruningRule {
  /** Below it, a jar is not worth a line in the Dockerfile. */
  private static final long LEAST_BYTES = 100_000;

  private PruningRule() {}

  /**
   * What to take out of which jar, in the order of the class path.
   *
   * @param runtime the class path whose jars the evidence is about; those of the project itself are
   *     left alone, and so is a jar that it does not name
   */
  public static List<Pruning> of(
      ImageSpec spec, Evidence evidence, List<Dependency> runtime, List<Platform> platforms) {
    if (!spec.prune()) {
      return List.of();
    }
    return evidence.code().stream()
        .filter(code -> !code.isOwn() && !code.signed())
        .flatMap(code -> pruning(code, runtime, platforms).stream())
        .toList();
  }

  private static Optional<Pruning> pruning(
      CodeEvidence code, List<Dependency> runtime, List<Platform> platforms) {
    // Two artifacts may share a file name; then nobody knows whose jar was read.
    List<Dependency> named =
        runtime.stream().filter(jar -> jar.plainName().equals(code.name())).toList();
    if (named.size() != 1 || named.get(0).reactor() || platforms.isEmpty()) {
      return Optional.empty();
    }
    List<NativeFile> everywhere =
        code.natives().stream()
            .filter(file -> platforms.stream().noneMatch(platform -> mayRun(file, platform)))
            .toList();
    Map<String, List<NativeFile>> elsewhere = elsewhere(code, everywhere, platforms);
    long bytes =
        Stream.concat(
                everywhere.stream(),
                elsewhere.getOrDefault(platforms.get(0).machine(), List.of()).stream())
            .mapToLong(NativeFile::bytes)
            .sum();
    if (bytes < LEAST_BYTES) {
      return Optional.empty();
    }
    Map<String, List<String>> paths = new TreeMap<>();
    elsewhere.forEach((machine, files) -> paths.put(machine, Folded.paths(files, code)));
    return Optional.of(
        new Pruning(
            code.name(),
            named.get(0).coordinates().artifactId(),
            Folded.paths(everywhere, code),
            paths,
            bytes));
  }

  /** By machine of the image, what the image for it does not need and that for another one does. */
  private static Map<String, List<NativeFile>> elsewhere(
      CodeEvidence code, Collection<NativeFile> everywhere, List<Platform> platforms) {
    Map<String, List<NativeFile>> elsewhere = new TreeMap<>();
    for (Platform platform : platforms) {
      List<NativeFile> files =
          code.natives().stream()
              .filter(file -> !everywhere.contains(file) && !mayRun(file, platform))
              .toList();
      if (!files.isEmpty()) {
        elsewhere.put(platform.machine(), files);
      }
    }
    return elsewhere;
  }

  private static boolean mayRun(NativeFile file, Platform platform) {
    return file.runsOn(platform)
        || (file.system() == NativeSystem.LINUX_GLIBC && file.machine().isEmpty());
  }
}
