package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package that libraries from the time of Java 8 look into: they make classes by a protected
 * method of ClassLoader, of which Java warned since 9, and which it refuses since 16 (JEP 396).
 *
 * <p>Measured on 17: cglib 2.2.2 and 3.3.0, guice 4.2.3, javassist 3.20.0 and 3.23.1, spring-core
 * 4.3.30 and 5.0.20 end with InaccessibleObjectException at their first proxy, and make it with the
 * option; guice 5.0.1, javassist 3.24.0 and spring-core 5.1.20 do without.
 */
final class OpenedPackages {
  private static final String OPTION = "--add-opens=java.base/java.lang=ALL-UNNAMED";

  /** The first version that does without; of cglib, there is none. */
  private static final Map<String, Version> MENDED =
      Map.of(
          "com.google.inject:guice",
          Version.parse("5.0"),
          "org.javassist:javassist",
          Version.parse("3.24"),
          "org.springframework:spring-core",
          Version.parse("5.1"));

  private static final List<String> NEVER_MENDED = List.of("cglib:cglib", "cglib:cglib-nodep");

  private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6}){0,7}).*");

  private OpenedPackages() {}

  static Optional<Reasoned<String>> of(ProjectFacts facts) {
    return facts.runtime().stream()
        .filter(OpenedPackages::isOld)
        .map(Dependency::coordinates)
        .map(OpenedPackages::because)
        .findFirst();
  }

  private static boolean isOld(Dependency jar) {
    if (NEVER_MENDED.contains(jar.module())) {
      return true;
    }
    Version mended = MENDED.get(jar.module());
    Matcher version = NUMBERS.matcher(jar.coordinates().version());
    return mended != null
        && version.matches()
        && Version.parse(version.group(1)).compareTo(mended) < 0;
  }

  private static Reasoned<String> because(Coordinates library) {
    return new Reasoned<>(
        OPTION,
        library.artifactId()
            + " "
            + library.version()
            + " makes classes in a way that Java refuses since 16 unless told");
  }
}
