package dev.minimalimage.processor.plan.assembly;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Quarkus makes of the project, and where. Its settings: Quarkus' guide "Configuration
 * Reference", {@code quarkus.package}; those that start with {@code quarkus.package.} and lack
 * {@code jar.} are the ones before Quarkus 3.9.
 */
final class QuarkusRule {
  private static final String PREFIX = "quarkus.package.";
  private static final String TYPE = PREFIX + "jar.type";
  private static final String NATIVE = "quarkus.native.enabled";
  private static final String FAST_JAR = "fast-jar";
  private static final String UBER_JAR = "uber-jar";

  /** What a shell and a POM take as it is. */
  private static final String PLAIN = "[A-Za-z0-9@%+_./-]*";

  /** Where its parts go if nothing else is said. */
  private static final String FOLDER = "quarkus-app";

  private final FrameworkBuild.Quarkus quarkus;
  private final String target;

  private QuarkusRule(FrameworkBuild.Quarkus quarkus, String target) {
    this.quarkus = quarkus;
    this.target = target;
  }

  /**
   * Decides.
   *
   * @param target the build's folder, relative to the module's
   */
  static Sourced<Optional<Assembly>> of(FrameworkBuild.Quarkus quarkus, String target) {
    return new QuarkusRule(quarkus, target).decide();
  }

  private Sourced<Optional<Assembly>> decide() {
    if (!quarkus.bound()) {
      return refused(
          "the project has quarkus-maven-plugin, but its goal build is in no <execution>, so"
              + " nothing packages the application",
          "add an <execution> with the goal build to the plugin, as Quarkus' guides do");
    }
    if (place(NATIVE, "true").isPresent()) {
      return new Sourced<>(Optional.empty(), List.of(compiled()));
    }
    Optional<String> disabled = place(PREFIX + "jar.enabled", "false");
    if (disabled.isPresent()) {
      return refused(
          PREFIX + "jar.enabled=false in " + disabled.get() + ", so Quarkus makes no jar",
          "remove that setting, or set it for a profile alone");
    }
    String type = value(TYPE).or(() -> value(PREFIX + "type")).orElse(FAST_JAR);
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "jar", FAST_JAR -> made(new Assembly.QuarkusFolder(inOutput(FOLDER)));
      case UBER_JAR -> made(new Assembly.QuarkusJar(inOutput("") + runner()));
      case "native", "native-sources" -> new Sourced<>(Optional.empty(), List.of(compiled()));
      default ->
          refused(
              "Quarkus packages the application as \"" + type + "\" (" + typePlace() + ")",
              "make it fast-jar or uber-jar with "
                  + TYPE
                  + ", or remove the setting, which makes it fast-jar");
    };
  }

  private Finding compiled() {
    String switched =
        place(NATIVE, "true").map(place -> NATIVE + "=true in " + place).orElseGet(this::typePlace);
    return new Finding(
        FindingCode.NATIVE_MODE,
        Anchor.whole(),
        "the project has Quarkus make an executable ("
            + switched
            + "), which gets no image from us",
        "move that setting into a profile, as Quarkus' own projects have it, for an image with a"
            + " JVM");
  }

  private Sourced<Optional<Assembly>> made(Assembly assembly) {
    String path =
        assembly instanceof Assembly.QuarkusFolder folder
            ? folder.folder()
            : ((Assembly.QuarkusJar) assembly).jar();
    boolean inside = !path.startsWith("/") && !Set.of(path.split("/", -1)).contains("..");
    return inside && path.matches(PLAIN)
        ? new Sourced<>(Optional.of(assembly), List.of())
        : refused(
            "Quarkus packages the application to \"" + path + '"',
            "make " + PREFIX + "output-directory and output-name plain names below " + target);
  }

  /** Relative names are below the build's folder, and then there is no folder of Quarkus' own. */
  private String inOutput(String usual) {
    Optional<String> named = value(PREFIX + "output-directory").filter(each -> !each.isEmpty());
    String folder =
        named
            .map(each -> each.startsWith("/") ? each : target + "/" + each)
            .orElse(target + (usual.isEmpty() ? "" : "/" + usual));
    return usual.isEmpty() ? folder + "/" : folder;
  }

  private String runner() {
    boolean bare =
        place(PREFIX + "jar.add-runner-suffix", "false")
            .or(() -> place(PREFIX + "add-runner-suffix", "false"))
            .isPresent();
    String suffix = bare ? "" : value(PREFIX + "runner-suffix").orElse("-runner");
    return value(PREFIX + "output-name").orElse(quarkus.finalName()) + suffix + ".jar";
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(quarkus.settings().get(key)).map(Reasoned::value);
  }

  private Optional<String> place(String key, String value) {
    return Optional.ofNullable(quarkus.settings().get(key))
        .filter(setting -> setting.value().equals(value))
        .map(Reasoned::reason);
  }

  private String typePlace() {
    String key = quarkus.settings().containsKey(TYPE) ? TYPE : PREFIX + "type";
    return Optional.ofNullable(quarkus.settings().get(key))
        .map(setting -> key + "=" + setting.value() + " in " + setting.reason())
        .orElse(key);
  }

  private static Sourced<Optional<Assembly>> refused(String problem, String remedy) {
    return new Sourced<>(
        Optional.empty(),
        List.of(new Finding(FindingCode.PACKAGING, Anchor.whole(), problem, remedy)));
  }
}
