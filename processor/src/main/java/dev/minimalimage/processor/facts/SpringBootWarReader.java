package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.FrameworkBuild;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Reads how spring-boot-maven-plugin makes an executable web archive. Its parameters: Spring Boot's
 * Maven plugin, "Packaging Executable Archives".
 */
final class SpringBootWarReader {
  private static final String PLUGIN = "org.springframework.boot:spring-boot-maven-plugin";

  /** What the archive holds and the image leaves out: our annotations. */
  private static final String ANNOTATIONS = "dev.minimalimage:minimal-image-annotations";

  private SpringBootWarReader() {}

  static Optional<FrameworkBuild> read(Model model, Path folder) {
    if (!model.getPackaging().equals("war")) {
      return Optional.empty();
    }
    return plugin(model)
        .map(
            plugin ->
                new FrameworkBuild.SpringBootWar(
                    repackaging(plugin).isPresent(),
                    file(model, plugin, folder),
                    model.getDependencies().stream()
                        .filter(each -> "war".equals(each.getType()))
                        .filter(each -> !"test".equals(each.getScope()))
                        .map(SpringBootWarReader::name)
                        .sorted()
                        .distinct()
                        .toList()));
  }

  /** What of the provided dependencies the archive or the image leaves out. */
  static Set<String> excluded(Model model) {
    Set<String> excluded = new TreeSet<>(Set.of(ANNOTATIONS));
    plugin(model).stream()
        .flatMap(plugin -> Plugins.configurations(plugin).stream())
        .forEach(configuration -> collect(configuration, excluded));
    return excluded;
  }

  private static void collect(Xpp3Dom configuration, Set<String> excluded) {
    Xpp3Dom excludes = configuration.getChild("excludes");
    if (excludes != null) {
      Stream.of(excludes.getChildren())
          .map(each -> text(each, "groupId") + ":" + text(each, "artifactId"))
          .forEach(excluded::add);
    }
    Stream.of(text(configuration, "excludeGroupIds").split(",", -1))
        .map(String::strip)
        .filter(group -> !group.isEmpty())
        .map(group -> group + ":")
        .forEach(excluded::add);
  }

  private static Optional<Plugin> plugin(Model model) {
    return Plugins.of(model).stream().filter(each -> Plugins.name(each).equals(PLUGIN)).findFirst();
  }

  private static Optional<PluginExecution> repackaging(Plugin plugin) {
    return plugin.getExecutions().stream()
        .filter(each -> each.getGoals().contains("repackage"))
        .filter(NativePlugin::isReached)
        .filter(each -> !parameter(plugin, each, "skip").equals("true"))
        .findFirst();
  }

  private static String file(Model model, Plugin plugin, Path folder) {
    PluginExecution execution = repackaging(plugin).orElseGet(PluginExecution::new);
    String name = parameter(plugin, execution, "finalName");
    String classifier = parameter(plugin, execution, "classifier");
    String output = parameter(plugin, execution, "outputDirectory");
    String file =
        (name.isEmpty() ? model.getBuild().getFinalName() : name)
            + (classifier.isEmpty() ? "" : "-" + classifier)
            + ".war";
    return Folders.resolve(folder, output.isEmpty() ? model.getBuild().getDirectory() : output)
        .map(target -> Folders.relative(folder, target) + "/" + file)
        .orElse(file);
  }

  /** An execution's own configuration has, in an effective model, the plugin's merged into it. */
  private static String parameter(Plugin plugin, PluginExecution execution, String name) {
    Object configuration =
        execution.getConfiguration() == null
            ? plugin.getConfiguration()
            : execution.getConfiguration();
    return configuration instanceof Xpp3Dom dom ? text(dom, name) : "";
  }

  private static String text(Xpp3Dom parent, String name) {
    Xpp3Dom child = parent.getChild(name);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }

  private static String name(Dependency dependency) {
    return dependency.getGroupId() + ":" + dependency.getArtifactId();
  }
}
