package dev.minimalimage.processor.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/**
 * Micronaut's packaging, whose life cycle calls native-maven-plugin in phase {@code package}
 * without any execution of it in a POM.
 *
 * @param property the property that the POM takes its packaging from
 */
record NativePackaging(Optional<String> property) {
  private static final String NAME = "native-image";

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)}");

  /** The plugins that define it, of Micronaut 4 and before. */
  private static final List<String> PLUGINS =
      List.of(
          "io.micronaut.maven:micronaut-maven-plugin", "io.micronaut.build:micronaut-maven-plugin");

  /**
   * @param written the module's POM as it is written
   */
  static NativePackaging of(Model written) {
    Matcher matcher = PROPERTY.matcher(String.valueOf(written.getPackaging()).strip());
    return new NativePackaging(
        matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty());
  }

  /** Whether a build of the effective model compiles. */
  boolean isOn(Model model) {
    return NAME.equals(model.getPackaging());
  }

  /** The option of Maven's command line with which it would compile; empty if there is none. */
  Optional<String> option(Model model) {
    return property
        .filter(name -> !isOn(model) && isDefinedIn(model))
        .map(name -> "-D" + name + "=" + NAME);
  }

  private static boolean isDefinedIn(Model model) {
    return model.getBuild() != null
        && model.getBuild().getPlugins().stream()
            .filter(Plugin::isExtensions)
            .map(Plugins::name)
            .anyMatch(PLUGINS::contains);
  }
}
