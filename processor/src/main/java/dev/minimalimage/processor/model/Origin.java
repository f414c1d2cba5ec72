package dev.minimalimage.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What decided about an image's files, in short hashes: enough to tell what changed since, for a
 * reader that has nothing but the files.
 *
 * @param generator the version of minimal-image that last changed what the files say
 * @param annotation of the annotation as it was read
 * @param build of what the project and its dependencies ask for
 * @param code of what the application's own classes ask for
 * @param pins of the lock file's digests
 */
public record Origin(Version generator, String annotation, String build, String code, String pins) {
  static final String LINE = "Decided by minimal-image [^\n]*\n";

  private static final Pattern TEXT =
      Pattern.compile(
          "Decided by minimal-image ([0-9.]+): annotation ([0-9a-f]{8}), build ([0-9a-f]{8}),"
              + " code ([0-9a-f]{8}), pins ([0-9a-f]{8})\\.\n");

  /** The line that {@link #parse} reads, with its end. */
  String line() {
    return "Decided by minimal-image %s: annotation %s, build %s, code %s, pins %s.\n"
        .formatted(generator, annotation, build, code, pins);
  }

  /** What a line says; nothing if a later version writes it otherwise. */
  static Optional<Origin> parse(String line) {
    Matcher text = TEXT.matcher(line);
    if (!text.matches()) {
      return Optional.empty();
    }
    try {
      Version generator = Version.parse(text.group(1));
      return Optional.of(
          new Origin(generator, text.group(2), text.group(3), text.group(4), text.group(5)));
    } catch (IllegalArgumentException noVersion) {
      return Optional.empty();
    }
  }

  /**
   * Why files of this origin are no longer what they would be now, as clauses. Across versions only
   * the upgrade is said: each computes the hashes in its own way.
   */
  public List<String> changes(Origin now) {
    int upgrade = generator.compareTo(now.generator);
    if (upgrade != 0) {
      return List.of(
          "minimal-image was %s from %s to %s"
              .formatted(upgrade < 0 ? "upgraded" : "set back", generator, now.generator));
    }
    List<String> changes = new ArrayList<>();
    if (!annotation.equals(now.annotation)) {
      changes.add("the annotation changed");
    }
    if (!build.equals(now.build)) {
      changes.add("a dependency or the build changed");
    }
    if (!code.equals(now.code)) {
      changes.add("the code changed what it needs");
    }
    if (!pins.equals(now.pins)) {
      changes.add("the images' pins changed");
    }
    return changes.isEmpty()
        ? List.of("another build of minimal-image " + generator + " generated it")
        : changes;
  }
}
