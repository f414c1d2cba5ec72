package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.ManifestEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What plugins write into the manifest of the application's jar, as far as {@code java -jar} or the
 * application takes notice of it. Nothing of that is in a folder of classes.
 */
final class ManifestReader {
  private static final String MAIN = "Main-Class";
  private static final String IMPLEMENTATION = "Implementation-Version";

  /** By their names in lower case: attributes are found in any. */
  private static final Map<String, String> READ =
      Map.of(
          "add-opens", "Add-Opens",
          "add-exports", "Add-Exports",
          "enable-native-access", "Enable-Native-Access",
          "launcher-agent-class", "Launcher-Agent-Class",
          "main-class", MAIN,
          "class-path", "Class-Path",
          "implementation-version", IMPLEMENTATION,
          "implementation-title", IMPLEMENTATION);

  /** The plugins that make a jar to start, in the order in which they would. */
  private static final List<String> PLUGINS =
      List.of("maven-jar-plugin", "maven-assembly-plugin", "maven-shade-plugin");

  private ManifestReader() {}

  /** What a module's plugins write, each attribute with each value once. */
  static List<ManifestEntry> of(Model model) {
    List<Plugin> plugins = Plugins.of(model);
    return PLUGINS.stream()
        .flatMap(
            name ->
                plugins.stream()
                    .filter(plugin -> plugin.getArtifactId().equals(name))
                    .flatMap(ManifestReader::entries))
        .distinct()
        .toList();
  }

  private static Stream<ManifestEntry> entries(Plugin plugin) {
    List<ManifestEntry> entries = new ArrayList<>();
    for (Xpp3Dom configuration : Plugins.configurations(plugin)) {
      child(configuration, "archive")
          .ifPresent(
              archive -> {
                entries(archive, plugin, entries);
                child(archive, "manifest")
                    .flatMap(manifest -> child(manifest, "mainClass"))
                    .ifPresent(
                        main ->
                            entries.add(
                                new ManifestEntry(MAIN, text(main), plugin.getArtifactId())));
                child(archive, "manifest")
                    .flatMap(manifest -> child(manifest, "addDefaultImplementationEntries"))
                    .filter(value -> "true".equals(text(value)))
                    .ifPresent(
                        value ->
                            entries.add(
                                new ManifestEntry(IMPLEMENTATION, "", plugin.getArtifactId())));
              });
      child(configuration, "transformers")
          .ifPresent(
              all -> {
                for (Xpp3Dom transformer : all.getChildren()) {
                  entries(transformer, plugin, entries);
                }
              });
    }
    return entries.stream();
  }

  private static void entries(Xpp3Dom parent, Plugin plugin, List<ManifestEntry> to) {
    child(parent, "manifestEntries")
        .ifPresent(
            entries -> {
              for (Xpp3Dom entry : entries.getChildren()) {
                Optional.ofNullable(READ.get(entry.getName().toLowerCase(Locale.ROOT)))
                    .map(
                        name ->
                            new ManifestEntry(
                                name,
                                name.equals(IMPLEMENTATION) ? "" : text(entry),
                                plugin.getArtifactId()))
                    .ifPresent(to::add);
              }
            });
  }

  private static Optional<Xpp3Dom> child(Xpp3Dom parent, String name) {
    return Optional.ofNullable(parent.getChild(name));
  }

  private static String text(Xpp3Dom dom) {
    return dom.getValue() == null ? "" : dom.getValue().strip();
  }
}
