package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The plugin that the image's build copies jars with. Configuration that a POM gives it as a whole
 * outranks what that build asks of it on the command line.
 */
final class CopyPlugin {
  private static final String NAME = "org.apache.maven.plugins:maven-dependency-plugin";

  /**
   * Parameters of copy-dependencies and build-classpath that change neither the files nor their
   * place.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "silent",
          "outputAbsoluteArtifactFilename",
          "overWriteReleases",
          "overWriteSnapshots",
          "overWriteIfNewer",
          "failOnWarning",
          "ignoreNonCompile");

  /** User properties of both goals that the command line does not set, and that change either. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "classifier",
          "excludeArtifactIds",
          "excludeClassifiers",
          "excludeGroupIds",
          "excludeScope",
          "includeArtifactIds",
          "includeClassifiers",
          "includeGroupIds",
          "includeTypes",
          "excludeTransitive",
          "mdep.addParentPoms",
          "mdep.copyPom",
          "mdep.prependGroupId",
          "mdep.skip",
          "mdep.stripVersion",
          "mdep.stripClassifier",
          "mdep.stripType",
          "mdep.useBaseVersion",
          "mdep.useRepositoryLayout",
          "mdep.useSubDirectoryPerArtifact",
          "mdep.useSubDirectoryPerScope",
          "mdep.useSubDirectoryPerType",
          "mdep.localRepoProperty",
          "mdep.pathSeparator",
          "mdep.fileSeparator",
          "mdep.outputFilterFile",
          "mdep.outputProperty",
          "outputDirectory",
          "type");

  private CopyPlugin() {}

  /** What of a module's POM the image's build could not work with. */
  static List<Finding> check(Model model) {
    List<String> names = new ArrayList<>();
    for (Plugin plugin : Plugins.of(model)) {
      if (Plugins.name(plugin).equals(NAME) && plugin.getConfiguration() instanceof Xpp3Dom dom) {
        for (Xpp3Dom parameter : dom.getChildren()) {
          if (!HARMLESS.contains(parameter.getName())) {
            names.add(parameter.getName());
          }
        }
      }
    }
    if (names.isEmpty()) {
      return properties(model);
    }
    return List.of(
        new Finding(
            FindingCode.PLUGIN_CONFIGURATION,
            Anchor.whole(),
            "the POM configures maven-dependency-plugin for all its uses ("
                + String.join(", ", names)
                + "), and the image's build uses it too",
            "move that configuration into the <execution> that it is meant for"));
  }

  private static List<Finding> properties(Model model) {
    List<String> names =
        model.getProperties().stringPropertyNames().stream()
            .filter(PROPERTIES::contains)
            .sorted()
            .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.PLUGIN_CONFIGURATION,
            Anchor.whole(),
            "the POM has properties that maven-dependency-plugin takes for its own parameters ("
                + String.join(", ", names)
                + "), and the image's build uses that plugin",
            "give the properties other names"));
  }
}
