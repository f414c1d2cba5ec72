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
      return List.of();
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
}
