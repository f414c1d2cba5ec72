package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.impl.ArtifactResolver;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/** Finds files for the resolver where they lie, in place of Maven's own way, which may download. */
final class PomFiles implements ArtifactResolver {
  private final Artifacts artifacts;
  private final LocalRepository repository;

  PomFiles(Artifacts artifacts) {
    this.artifacts = artifacts;
    this.repository = new LocalRepository(artifacts.repository().toFile());
  }

  @Override
  public ArtifactResult resolveArtifact(RepositorySystemSession session, ArtifactRequest request)
      throws ArtifactResolutionException {
    Artifact artifact = request.getArtifact();
    ArtifactResult result = new ArtifactResult(request);
    Optional<Path> file = file(request);
    if (file.isEmpty()) {
      ArtifactNotFoundException cause = new ArtifactNotFoundException(artifact, null);
      throw new ArtifactResolutionException(
          List.of(result.addException(cause)), "not on this machine", cause);
    }
    result.setArtifact(artifact.setFile(file.get().toFile()));
    return result.setRepository(repository);
  }

  private Optional<Path> file(ArtifactRequest request) {
    Artifact artifact = request.getArtifact();
    if (!artifact.getExtension().equals("pom")) {
      return artifacts.file(artifact);
    }
    // Asked for while a model is built, it is a parent or an import.
    boolean ancestor =
        request.getTrace() != null && request.getTrace().getData() instanceof ModelBuildingRequest;
    return ancestor ? artifacts.ancestor(Gav.of(artifact)) : artifacts.descriptor(Gav.of(artifact));
  }

  @Override
  public List<ArtifactResult> resolveArtifacts(
      RepositorySystemSession session, Collection<? extends ArtifactRequest> requests)
      throws ArtifactResolutionException {
    List<ArtifactResult> results = new ArrayList<>();
    for (ArtifactRequest request : requests) {
      results.add(resolveArtifact(session, request));
    }
    return results;
  }
}
