package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.facts.Reactor.Gavs;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Parent;

/**
 * Works out what a POM of the project is called, without building its whole model: group and
 * version may be inherited, and the version may be made of properties ({@code ${revision}}).
 */
final class PomNames {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int ROUNDS = 16;

  private final Map<Path, RawPom> poms;
  private final Map<Path, Path> parents;
  private final Map<String, String> userProperties;

  PomNames(Map<Path, RawPom> poms, Map<Path, Path> parents, Map<String, String> userProperties) {
    this.poms = poms;
    this.parents = parents;
    this.userProperties = userProperties;
  }

  /** Empty if the name cannot be told from the project's own POMs. */
  Optional<String> key(RawPom pom) {
    Optional<String> group = interpolated(pom, groupId(pom));
    Optional<String> version = interpolated(pom, version(pom));
    return group.flatMap(id -> version.map(number -> Gavs.key(id, pom.artifactId(), number)));
  }

  private static Optional<String> groupId(RawPom pom) {
    return Optional.ofNullable(pom.model().getGroupId())
        .or(() -> Optional.ofNullable(pom.model().getParent()).map(Parent::getGroupId));
  }

  private static Optional<String> version(RawPom pom) {
    return Optional.ofNullable(pom.model().getVersion())
        .or(() -> Optional.ofNullable(pom.model().getParent()).map(Parent::getVersion));
  }

  private Optional<String> interpolated(RawPom pom, Optional<String> text) {
    Optional<String> result = text.map(String::strip);
    for (int round = 0; round < ROUNDS; round++) {
      if (result.isEmpty() || !result.get().contains("${") || result.get().length() > 1000) {
        return result.filter(value -> !value.contains("${"));
      }
      result =
          Optional.of(
              EXPRESSION
                  .matcher(result.get())
                  .replaceAll(
                      match -> Matcher.quoteReplacement(value(pom, match.group(1)).orElse(""))));
    }
    return Optional.empty();
  }

  private Optional<String> value(RawPom pom, String name) {
    Optional<String> given = Optional.ofNullable(userProperties.get(name));
    if (given.isPresent()) {
      return given;
    }
    return switch (name) {
      case "project.groupId" -> groupId(pom);
      case "project.version", "version" -> version(pom);
      case "project.parent.version" ->
          Optional.ofNullable(pom.model().getParent()).map(Parent::getVersion);
      default -> property(pom, name);
    };
  }

  private Optional<String> property(RawPom pom, String name) {
    RawPom holder = pom;
    for (int level = 0; holder != null && level < ROUNDS; level++) {
      String value = holder.model().getProperties().getProperty(name);
      if (value != null) {
        return Optional.of(value);
      }
      Path parent = parents.get(holder.file());
      holder = parent == null ? null : poms.get(parent);
    }
    return Optional.empty();
  }
}
