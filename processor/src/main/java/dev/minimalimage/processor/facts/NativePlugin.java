package dev.minimalimage.processor.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.jspecify.annotations.Nullable;

/** Finds native-maven-plugin in models, as they are written or effective. */
final class NativePlugin {
  private static final String NAME = "org.graalvm.buildtools:native-maven-plugin";

  /** Goals that compile an executable from the application; {@code build} is the old name. */
  private static final Set<String> GOALS = Set.of("compile-no-fork", "compile", "build");

  /** The default life cycle as far as the image's build goes; the goals' own phase is the last. */
  private static final Set<String> PHASES =
      Set.of(
          "validate",
          "initialize",
          "generate-sources",
          "process-sources",
          "generate-resources",
          "process-resources",
          "compile",
          "process-classes",
          "generate-test-sources",
          "process-test-sources",
          "generate-test-resources",
          "process-test-resources",
          "test-compile",
          "process-test-classes",
          "test",
          "prepare-package",
          "package");

  private NativePlugin() {}

  /** The plugin, if it takes part in the build; what is merely managed does not. */
  static Optional<Plugin> declaredIn(@Nullable PluginContainer build) {
    return build == null
        ? Optional.empty()
        : build.getPlugins().stream().filter(each -> Plugins.name(each).equals(NAME)).findFirst();
  }

  /** The plugin, if it is declared or managed. */
  static Optional<Plugin> mentionedIn(@Nullable BuildBase build) {
    return declaredIn(build)
        .or(() -> build == null ? Optional.empty() : declaredIn(build.getPluginManagement()));
  }

  /** The plugin where no POM says anything of it. */
  static Plugin unconfigured() {
    Plugin plugin = new Plugin();
    plugin.setGroupId(NAME.substring(0, NAME.indexOf(':')));
    plugin.setArtifactId(NAME.substring(NAME.indexOf(':') + 1));
    return plugin;
  }

  /** Whether a build of this family has the plugin, or would have it with some profile. */
  static boolean isDeclaredIn(List<Model> lineage) {
    return lineage.stream()
        .flatMap(NativePlugin::builds)
        .anyMatch(build -> declaredIn(build).isPresent());
  }

  /** The build of a model and those of its profiles. */
  static Stream<BuildBase> builds(Model model) {
    return Stream.concat(
            Stream.ofNullable(model.getBuild()),
            model.getProfiles().stream().map(Profile::getBuild))
        .flatMap(Stream::ofNullable);
  }

  static boolean compiles(PluginExecution execution) {
    return execution.getGoals().stream().anyMatch(GOALS::contains);
  }

  /** Whether a call of Maven's {@code package} gets to the execution. */
  static boolean isBound(PluginExecution execution) {
    return compiles(execution) && isReached(execution);
  }

  /** Whether that call gets to an execution of goals whose own phase is not after it. */
  static boolean isReached(PluginExecution execution) {
    return execution.getPhase() == null || PHASES.contains(execution.getPhase());
  }
}
