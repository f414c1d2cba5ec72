package dev.minimalimage.processor.facts;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.repository.internal.MavenWorkspaceReader;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** Shows the resolver the project's own modules: their models; their jars need not exist. */
final class Workspace implements MavenWorkspaceReader {
  private final WorkspaceRepository repository = new WorkspaceRepository("reactor");
  private final Artifacts artifacts;
  private final EffectiveModels models;
  private final List<FactsException> problems = new ArrayList<>();

  Workspace(Artifacts artifacts, EffectiveModels models) {
    this.artifacts = artifacts;
    this.models = models;
  }

  @Override
  public @Nullable Model findModel(Artifact artifact) {
    Optional<RawPom> module = artifacts.module(Gav.of(artifact));
    if (module.isEmpty()) {
      return null;
    }
    try {
      return models.of(module.get());
    } catch (FactsException e) {
      // The interface has no way to fail; what the caller gets is never used then.
      problems.add(e);
      return new Model();
    }
  }

  @Override
  public @Nullable File findArtifact(Artifact artifact) {
    return artifact.getExtension().equals("pom")
        ? artifacts.module(Gav.of(artifact)).map(pom -> pom.file().toFile()).orElse(null)
        : null;
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return artifacts.moduleVersions(Gav.of(artifact));
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  /** The modules whose models could not be built. */
  List<FactsException> problems() {
    return List.copyOf(problems);
  }
}
