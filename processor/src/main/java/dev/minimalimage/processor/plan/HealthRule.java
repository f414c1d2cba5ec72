package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.HealthEndpoint;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the application's health is asked: as the annotation says, else by what its framework answers
 * by itself. Whoever names a port for it and no path wants no path.
 */
final class HealthRule {
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,7}");

  private HealthRule() {}

  static Health of(
      ImageSpec spec,
      ProjectFacts facts,
      List<Framework> frameworks,
      List<Reasoned<Integer>> ports) {
    Health asked = spec.health();
    if (asked.path().isPresent() || asked.port().isPresent() || ports.isEmpty()) {
      return asked;
    }
    Set<String> modules =
        facts.runtime().stream().map(Dependency::module).collect(Collectors.toSet());
    return frameworks.stream()
        .filter(framework -> framework.serves(modules))
        .flatMap(framework -> path(framework, facts, modules).stream())
        .findFirst()
        .map(asked::asking)
        .orElse(asked);
  }

  private static Optional<Reasoned<String>> path(
      Framework framework, ProjectFacts facts, Set<String> modules) {
    return framework
        .health()
        .filter(health -> health.absent().stream().noneMatch(modules::contains))
        .filter(
            health -> health.unless().stream().noneMatch(facts.configuration().keys()::contains))
        .flatMap(
            health ->
                facts.runtime().stream()
                    .filter(jar -> serves(health, jar))
                    .findFirst()
                    .map(
                        jar ->
                            new Reasoned<>(
                                health.path(),
                                framework.name()
                                    + " answers it with "
                                    + jar.coordinates().artifactId()
                                    + " as long as the process is alive")));
  }

  private static boolean serves(HealthEndpoint health, Dependency jar) {
    return health.artifacts().contains(jar.module())
        && health
            .since()
            .map(since -> since.compareTo(version(jar.coordinates().version())) <= 0)
            .orElse(true);
  }

  /** The numbers that a version begins with; 4.0.0-RC1 counts as 4.0.0. */
  private static Version version(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    return Version.parse(numbers.lookingAt() ? numbers.group() : "0");
  }
}
