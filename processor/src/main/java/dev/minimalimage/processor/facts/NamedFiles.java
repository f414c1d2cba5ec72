package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Elements whose values are never files, though a folder may have the same name. */
  private static final Set<String> OTHER =
      Set.of("groupId", "artifactId", "version", "goal", "phase", "id", "skip", "encoding");

  private NamedFiles() {}

  static boolean isIdle(Plugin plugin) {
    return IDLE.contains(plugin.getArtifactId());
  }

  /** Every value in it that could be a path, from the module's folder. */
  static List<Path> in(Xpp3Dom configuration, Path folder) {
    List<Path> paths = new ArrayList<>();
    collect(configuration, folder, paths);
    return paths;
  }

  private static void collect(Xpp3Dom element, Path folder, List<Path> paths) {
    if (OTHER.contains(element.getName())) {
      return;
    }
    if (element.getValue() != null) {
      path(element.getValue(), folder).ifPresent(paths::add);
    }
    for (String name : element.getAttributeNames()) {
      path(element.getAttribute(name), folder).ifPresent(paths::add);
    }
    for (Xpp3Dom child : element.getChildren()) {
      collect(child, folder, paths);
    }
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
