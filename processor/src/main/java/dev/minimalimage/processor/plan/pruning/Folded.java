package dev.minimalimage.processor.plan.pruning;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NativeFile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names a folder once instead of every file in it, where all of them are meant. */
final class Folded {
  private Folded() {}

  /**
   * The shortest list of paths that stands for just these files.
   *
   * @param files some of the native files of {@code code}
   */
  static List<String> paths(List<NativeFile> files, CodeEvidence code) {
    Set<String> meant = files.stream().map(NativeFile::entry).collect(Collectors.toSet());
    Set<String> spared =
        code.natives().stream()
            .map(NativeFile::entry)
            .filter(entry -> !meant.contains(entry))
            .collect(Collectors.toCollection(HashSet::new));
    List<String> folders =
        code.nativeFolders().stream()
            .filter(folder -> spared.stream().noneMatch(entry -> entry.startsWith(folder)))
            .toList();
    return meant.stream()
        .map(entry -> outermost(folders, entry).orElse(entry))
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<String> outermost(List<String> folders, String entry) {
    return folders.stream().filter(entry::startsWith).min(Comparator.comparingInt(String::length));
  }
}
