package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads from a plugin's configuration what may be names of files. Whether they exist decides. */
final class NamedFiles {
  private static final int LENGTH = 500;

  /** Plugins that do nothing when a module is packaged with its tests skipped. */
  private static final Set<String> IDLE =
      Set.of(
          "maven-surefire-plugin",
          "maven-failsafe-plugin",
          "maven-clean-plugin",
          "maven-deploy-plugin",
          "maven-gpg-plugin",
          "maven-install-plugin",
          "maven-release-plugin",
          "maven-site-plugin");

  /** How a jar that no repository has gets into the local one, bound to an early phase. */
  private static final String INSTALLS_FILE = "install-file";

  /**
   * A path from a folder that the model cannot tell: directory-maven-plugin and its like set such
   * properties, to the folder of a module above, while the build runs.
   */
  private static final Pattern SET_BY_A_PLUGIN = Pattern.compile("\\$\\{[^{}]+}/([^$]+)");

  /** Elements whose values are never files, though a folder may have the same name. */
  private static final Set<String> OTHER =
      Set.of("groupId", "artifactId", "version", "goal", "phase", "id", "skip", "encoding");

  private NamedFiles() {}

  static boolean isIdle(Plugin plugin) {
    return IDLE.contains(plugin.getArtifactId())
        && plugin.getExecutions().stream()
            .flatMap(execution -> execution.getGoals().stream())
            .noneMatch(INSTALLS_FILE::equals);
  }

  /**
   * Every value in it that could be a path.
   *
   * @param folders the module's folder, and those above it that the build context holds
   */
  static List<Path> in(Xpp3Dom configuration, List<Path> folders) {
    List<Path> paths = new ArrayList<>();
    collect(configuration, folders, paths);
    return paths;
  }

  private static void collect(Xpp3Dom element, List<Path> folders, List<Path> paths) {
    if (OTHER.contains(element.getName())) {
      return;
    }
    if (element.getValue() != null) {
      paths.addAll(paths(element.getValue(), folders));
    }
    for (String name : element.getAttributeNames()) {
      paths.addAll(paths(element.getAttribute(name), folders));
    }
    for (Xpp3Dom child : element.getChildren()) {
      collect(child, folders, paths);
    }
  }

  /**
   * The paths that a value may be: of any of the folders, if a plugin sets that during the build.
   */
  private static List<Path> paths(String value, List<Path> folders) {
    Matcher set = SET_BY_A_PLUGIN.matcher(value.strip());
    return set.matches()
        ? folders.stream().flatMap(folder -> path(set.group(1), folder).stream()).toList()
        : path(value, folders.get(0)).stream().toList();
  }

  /** The path that a value may be, from the module's folder. */
  static Optional<Path> path(String value, Path folder) {
    String text = value.strip();
    if (text.startsWith("file:")) {
      text = text.substring("file:".length()).replaceFirst("^/+", "/");
    }
    if (text.isEmpty()
        || text.length() > LENGTH
        || text.lines().count() > 1
        || text.contains("${")) {
      return Optional.empty();
    }
    return Folders.resolve(folder, text);
  }
}
