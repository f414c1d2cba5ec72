package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * The jars that Quarkus adds to an application's class path and Maven does not: an extension names
 * others, and each of these names what must be there for it to come (Quarkus' guide "Conditional
 * extension dependencies"). Quarkus' goal generate-code fetches them all before the compiler runs;
 * what is not in the local repository was not asked for.
 */
final class QuarkusExtensions {
  private static final String ENTRY = "META-INF/quarkus-extension.properties";
  private static final int LIMIT = 1 << 20;

  private final Artifacts artifacts;
  private final DependencyGraph graph;
  private final RuntimeClassPath classPath;

  QuarkusExtensions(Artifacts artifacts, DependencyGraph graph, RuntimeClassPath classPath) {
    this.artifacts = artifacts;
    this.graph = graph;
    this.classPath = classPath;
  }

  /** A class path and, after it, what its extensions bring. */
  List<Dependency> with(List<Dependency> runtime, FrameworkPackaging packaging)
      throws FactsException {
    List<Dependency> all = new ArrayList<>(runtime);
    Set<String> modules = new LinkedHashSet<>(all.stream().map(Dependency::module).toList());
    Set<Artifact> waiting = new LinkedHashSet<>();
    for (int i = 0, length = -1; length != all.size(); ) {
      length = all.size();
      for (; i < all.size(); i++) {
        all.get(i).file().ifPresent(file -> waiting.addAll(named(file)));
      }
      for (Artifact artifact : List.copyOf(waiting)) {
        if (isWanted(artifact, modules)) {
          waiting.remove(artifact);
          for (Dependency each : classPath.of(graph.of(artifact), packaging)) {
            if (modules.add(each.module())) {
              all.add(each);
            }
          }
        }
      }
    }
    return all;
  }

  private boolean isWanted(Artifact artifact, Set<String> present) {
    return artifacts
        .file(artifact)
        .map(file -> words(file, "dependency-condition"))
        .filter(
            condition ->
                condition.stream()
                    .map(key -> key.split(":", -1))
                    .allMatch(key -> key.length > 1 && present.contains(key[0] + ":" + key[1])))
        .isPresent();
  }

  private static List<Artifact> named(Path jar) {
    return words(jar, "conditional-dependencies").stream()
        .map(word -> word.split(":", -1))
        .filter(parts -> parts.length == 5)
        .<Artifact>map(
            parts ->
                new DefaultArtifact(parts[0], parts[1], parts[2], parts[3], parts[4])
                    .setProperties(Map.of(ArtifactProperties.CONSTITUTES_BUILD_PATH, "true")))
        .toList();
  }

  /** The words of one property of an extension's description; none if a jar is no extension. */
  private static List<String> words(Path jar, String key) {
    return description(jar)
        .map(properties -> properties.getProperty(key, ""))
        .map(text -> Stream.of(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList())
        .orElse(List.of());
  }

  private static Optional<Properties> description(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream content = zip.getInputStream(entry)) {
        Properties properties = new Properties();
        properties.load(
            new StringReader(new String(content.readNBytes(LIMIT), StandardCharsets.UTF_8)));
        return Optional.of(properties);
      }
    } catch (IOException | IllegalArgumentException e) {
      // Whoever reads the jar for evidence says so.
      return Optional.empty();
    }
  }
}
