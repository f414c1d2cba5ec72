package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Libraries that their makers test as native images, without metadata for them. */
final class TestedLibraries {
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,7}");

  private TestedLibraries() {}

  static boolean have(Dependency jar, ReachabilityIndex index) {
    Optional<Version> since =
        Optional.ofNullable(index.tested().get(jar.module())).flatMap(TestedLibraries::version);
    return since.isPresent()
        && version(jar.coordinates().version())
            .filter(version -> version.compareTo(since.get()) >= 0)
            .isPresent();
  }

  /** What a version begins with: 6.0.0-RC1 counts as 6.0.0. */
  private static Optional<Version> version(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    return numbers.lookingAt() ? Optional.of(Version.parse(numbers.group())) : Optional.empty();
  }
}
