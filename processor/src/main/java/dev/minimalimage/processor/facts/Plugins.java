package dev.minimalimage.processor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The plugins that take part in a module's build. */
final class Plugins {
  /** What Maven binds to the life cycle of every packaging, whether or not the POM names it. */
  private static final Set<String> ALWAYS =
      Set.of("maven-resources-plugin", "maven-compiler-plugin", "maven-jar-plugin");

  private Plugins() {}

  /** Those that the effective POM names, and those that it merely configures but Maven adds. */
  static List<Plugin> of(Model model) {
    Build build = model.getBuild();
    List<Plugin> plugins = new ArrayList<>(build.getPlugins());
    if (build.getPluginManagement() != null) {
      for (Plugin managed : build.getPluginManagement().getPlugins()) {
        if (ALWAYS.contains(managed.getArtifactId())
            && plugins.stream().noneMatch(plugin -> name(plugin).equals(name(managed)))) {
          plugins.add(managed);
        }
      }
    }
    return plugins;
  }

  static String name(Plugin plugin) {
    return plugin.getGroupId() + ":" + plugin.getArtifactId();
  }

  /** {@code group:artifact:goal} of each goal that takes part, sorted. */
  static List<String> goals(Model model) {
    return of(model).stream()
        .flatMap(
            plugin ->
                plugin.getExecutions().stream()
                    .filter(execution -> !"none".equals(execution.getPhase()))
                    .flatMap(execution -> execution.getGoals().stream())
                    .map(goal -> name(plugin) + ":" + goal))
        .sorted()
        .distinct()
        .toList();
  }

  /** The configurations of a plugin and of its executions. */
  static List<Xpp3Dom> configurations(Plugin plugin) {
    List<Xpp3Dom> configurations = new ArrayList<>();
    add(plugin.getConfiguration(), configurations);
    plugin.getExecutions().forEach(each -> add(each.getConfiguration(), configurations));
    return configurations;
  }

  private static void add(@Nullable Object configuration, List<Xpp3Dom> to) {
    if (configuration instanceof Xpp3Dom dom) {
      to.add(dom);
    }
  }

  /** What an annotation processor's {@code path} element, or one like it, names. */
  static List<Gav> processorPaths(Plugin plugin, Model model) {
    List<Gav> paths = new ArrayList<>();
    for (Xpp3Dom configuration : configurations(plugin)) {
      Xpp3Dom list = configuration.getChild("annotationProcessorPaths");
      if (list != null && plugin.getArtifactId().equals("maven-compiler-plugin")) {
        for (Xpp3Dom path : list.getChildren()) {
          String groupId = value(path, "groupId");
          String artifactId = value(path, "artifactId");
          String version = value(path, "version");
          // Since 3.12 of the plugin the version may come from dependency management.
          Gav gav = new Gav(groupId, artifactId, version);
          paths.add(version.isEmpty() ? managed(gav, model) : gav);
        }
      }
    }
    return paths;
  }

  private static Gav managed(Gav gav, Model model) {
    if (model.getDependencyManagement() == null) {
      return gav;
    }
    return model.getDependencyManagement().getDependencies().stream()
        .filter(
            each ->
                each.getGroupId().equals(gav.groupId())
                    && each.getArtifactId().equals(gav.artifactId()))
        .findFirst()
        .map(each -> new Gav(gav.groupId(), gav.artifactId(), each.getVersion()))
        .orElse(gav);
  }

  private static String value(Xpp3Dom parent, String name) {
    Xpp3Dom child = parent.getChild(name);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }
}
