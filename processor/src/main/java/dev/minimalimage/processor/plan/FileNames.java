package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which files belong to which annotated class. A class keeps the files that it has, so that
 * compiling one class of several moves nothing; one with a name has it in its files' names; the
 * only one has the plain names.
 */
public final class FileNames {
  private final boolean single;
  private final boolean plainIsForeign;
  private final Map<String, TargetFiles> existing;
  private final Map<TargetFiles, String> taken = new HashMap<>();

  /**
   * Starts the naming for one compilation.
   *
   * @param annotated how many classes it annotates
   * @param existing the files that lie in the project, by the class that they were generated for
   * @param plainIsForeign whether the project has a Dockerfile that is not ours: a class with a
   *     name steps aside
   */
  public FileNames(int annotated, Map<String, TargetFiles> existing, boolean plainIsForeign) {
    this.single = annotated == 1;
    this.plainIsForeign = plainIsForeign;
    this.existing = Map.copyOf(existing);
    existing.forEach((type, files) -> taken.put(files, type));
  }

  /** The files of the next class. */
  public Sourced<Optional<TargetFiles>> of(ImageSpec spec) {
    TargetFiles kept = existing.get(spec.mainClass());
    TargetFiles files = kept != null ? kept : fresh(spec);
    String owner = taken.putIfAbsent(files, spec.mainClass());
    if (owner == null || owner.equals(spec.mainClass())) {
      return new Sourced<>(Optional.of(files), List.of());
    }
    return new Sourced<>(
        Optional.empty(),
        List.of(
            new Finding(
                FindingCode.FILE_NAME_TWICE,
                spec.name().isPresent() ? Anchor.member("name") : Anchor.whole(),
                files.dockerfile() + " belongs to " + owner + " already",
                "give one of the two another name = \"…\"")));
  }

  private TargetFiles fresh(ImageSpec spec) {
    boolean stepsAside = plainIsForeign && spec.name().isPresent();
    return single && !stepsAside && !taken.containsKey(TargetFiles.unnamed())
        ? TargetFiles.unnamed()
        : TargetFiles.named(spec.name().orElseGet(() -> kebab(spec.mainClass())));
  }

  /**
   * {@code com.example.BookmarkServer$Admin} as {@code bookmark-server-admin}, and {@code
   * com.example.shop.package-info} as {@code shop}.
   */
  private static String kebab(String binaryName) {
    String named = binaryName.replaceFirst("\\.package-info$", "");
    String name =
        named
            .substring(named.lastIndexOf('.') + 1)
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .toLowerCase(Locale.ROOT);
    return name.isEmpty() ? "app" : name;
  }
}
