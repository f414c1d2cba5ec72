package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Repository;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * Finds what exists only where somebody called {@code mvn install}: snapshots of other projects, if
 * no repository that the POM names has snapshots. Maven Central has none. The POMs alone decide.
 */
final class HostOnlyReader {
  /** Ours: installed is how it is tried before it is released. */
  private static final String OWN_GROUP = "dev.minimalimage";

  private static final Pattern CENTRAL =
      Pattern.compile("^https?://repo1?\\.maven\\.(apache\\.)?org/maven2");

  /** Types of dependencies that are their files' extensions; the others are kinds of jars. */
  private static final Set<String> ARCHIVES = Set.of("pom", "war", "ear", "zip");

  private final Artifacts artifacts;
  private final EffectiveModels models;
  private final DependencyGraph graph;
  private final SortedSet<String> files = new TreeSet<>();
  private final SortedSet<String> names = new TreeSet<>();

  HostOnlyReader(Artifacts artifacts, EffectiveModels models, DependencyGraph graph) {
    this.artifacts = artifacts;
    this.models = models;
    this.graph = graph;
  }

  HostOnly read(NeededModules needed, List<org.eclipse.aether.graph.Dependency> moduleGraph)
      throws FactsException {
    List<Model> built = new ArrayList<>();
    for (Path file : needed.built()) {
      built.add(models.of(artifacts.known(file)));
    }
    boolean alone = built.stream().noneMatch(model -> any(model.getRepositories()));
    boolean pluginsAlone = built.stream().noneMatch(model -> any(model.getPluginRepositories()));
    moduleGraph.forEach(each -> artifact(each.getArtifact(), alone));
    models.asked().forEach(gav -> pom(gav, alone));
    for (Model model : built) {
      model.getDependencies().forEach(each -> dependency(each, alone));
      for (Plugin plugin : Plugins.of(model)) {
        plugin(plugin, pluginsAlone);
        Plugins.processorPaths(plugin, model).forEach(gav -> tool(gav, alone));
      }
    }
    SortedSet<String> foreign = new TreeSet<>(names);
    foreign.removeIf(name -> name.startsWith(OWN_GROUP + ":"));
    boolean complete = files.stream().allMatch(path -> artifacts.inRepository(path).isPresent());
    return new HostOnly(List.copyOf(files), findings(foreign), complete);
  }

  private void dependency(Dependency each, boolean alone) {
    if (each.getVersion() != null && !"system".equals(each.getScope())) {
      String classifier = each.getClassifier() == null ? "" : each.getClassifier();
      String extension = ARCHIVES.contains(each.getType()) ? each.getType() : "jar";
      artifact(
          new DefaultArtifact(
              each.getGroupId(), each.getArtifactId(), classifier, extension, each.getVersion()),
          alone);
    }
  }

  private void plugin(Plugin plugin, boolean alone) {
    if (plugin.getVersion() != null) {
      tool(new Gav(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion()), alone);
    }
    plugin.getDependencies().forEach(each -> dependency(each, alone));
  }

  /** Something that runs during the build, with its own dependencies. */
  private void tool(Gav gav, boolean alone) {
    if (isHostOnly(gav, alone)) {
      Artifact jar = new DefaultArtifact(gav.groupId(), gav.artifactId(), "jar", gav.version());
      artifact(jar, alone);
      graph.of(jar).forEach(each -> artifact(each.getArtifact(), alone));
    }
  }

  private void artifact(Artifact artifact, boolean alone) {
    Gav gav = Gav.of(artifact);
    if (isHostOnly(gav, alone)) {
      files.add(gav.path(artifact.getClassifier(), artifact.getExtension()));
      pom(gav, alone);
    }
  }

  /** A POM with the snapshots that it builds on. */
  private void pom(Gav gav, boolean alone) {
    if (isHostOnly(gav, alone) && names.add(gav.toString())) {
      files.add(gav.pomPath());
      artifacts
          .inRepository(gav.pomPath())
          .map(file -> models.ancestors(file))
          .ifPresent(ancestors -> ancestors.forEach(each -> pom(each, alone)));
    }
  }

  /**
   * Whether no repository can have it.
   *
   * @param alone whether no repository that the POM names has any snapshots; none has ours
   */
  private boolean isHostOnly(Gav gav, boolean alone) {
    return gav.isSnapshot()
        && artifacts.module(gav).isEmpty()
        && (alone || gav.groupId().equals(OWN_GROUP));
  }

  private static boolean any(List<? extends Repository> repositories) {
    // Maven's default for a repository that says nothing is to have them; Central never has.
    return repositories.stream()
        .filter(each -> each.getUrl() == null || !CENTRAL.matcher(each.getUrl()).find())
        .anyMatch(each -> each.getSnapshots() == null || each.getSnapshots().isEnabled());
  }

  private static List<Finding> findings(SortedSet<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.HOST_ONLY_ARTIFACT,
            Anchor.whole(),
            "no repository that the POM names has snapshots, so only this machine has "
                + PomProblems.list(names),
            "use a release, or name the repository that has them"));
  }
}
