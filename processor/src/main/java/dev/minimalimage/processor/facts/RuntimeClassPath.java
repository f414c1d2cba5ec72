package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;

/** The part of the dependency graph that an application runs with. */
final class RuntimeClassPath {
  private static final Set<String> SCOPES = Set.of("compile", "runtime");

  private final Artifacts artifacts;
  private final EffectiveModels models;

  RuntimeClassPath(Artifacts artifacts, EffectiveModels models) {
    this.artifacts = artifacts;
    this.models = models;
  }

  /**
   * Finds it.
   *
   * @param packaging what decides whether provided jars are brought along
   */
  List<Dependency> of(List<org.eclipse.aether.graph.Dependency> graph, FrameworkPackaging packaging)
      throws FactsException {
    List<Dependency> runtime = new ArrayList<>();
    for (org.eclipse.aether.graph.Dependency dependency : graph) {
      boolean chosen =
          SCOPES.contains(dependency.getScope())
              || (dependency.getScope().equals("provided")
                  && packaging.brings(Gav.of(dependency.getArtifact())));
      if (chosen && isOnClassPath(dependency.getArtifact())) {
        runtime.add(dependency(dependency.getArtifact()));
      }
    }
    return runtime;
  }

  /** POMs and archives of other kinds can be depended on, but nobody loads classes from them. */
  private static boolean isOnClassPath(Artifact artifact) {
    return Boolean.parseBoolean(
        artifact.getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, ""));
  }

  private Dependency dependency(Artifact artifact) throws FactsException {
    Gav gav = Gav.of(artifact);
    Optional<RawPom> module = artifacts.module(gav);
    return new Dependency(
        new Coordinates(gav.groupId(), gav.artifactId(), gav.version()),
        artifact.getClassifier(),
        artifact.getExtension(),
        module.isPresent(),
        module.isPresent() ? classes(module.get()) : artifacts.file(artifact));
  }

  private Optional<Path> classes(RawPom module) throws FactsException {
    Path folder = Path.of(models.of(module).getBuild().getOutputDirectory());
    return Optional.of(folder).filter(artifacts.inputs()::isFolder);
  }
}
