package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.SortedSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;

/**
 * Finds the parents and imported POMs of the project's own POMs.
 *
 * @param asked everything that was asked for
 */
@SuppressWarnings("deprecation") // the interface still speaks of the older ModelSource
record PomResolver(Artifacts artifacts, Versions versions, SortedSet<Gav> asked)
    implements ModelResolver {

  @Override
  public ModelSource resolveModel(String groupId, String artifactId, String version)
      throws UnresolvableModelException {
    Gav gav = new Gav(groupId, artifactId, version);
    asked.add(gav);
    return artifacts
        .ancestor(gav)
        .map(Path::toFile)
        .map(FileModelSource::new)
        .orElseThrow(
            () -> new UnresolvableModelException("no POM of " + gav, groupId, artifactId, version));
  }

  @Override
  public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
    // Maven's model builder expects the version that a range came to in the parent itself.
    parent.setVersion(version(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()));
    return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
  }

  @Override
  public ModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
    dependency.setVersion(
        version(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion()));
    return resolveModel(
        dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
  }

  private String version(String groupId, String artifactId, String version)
      throws UnresolvableModelException {
    return versions
        .newest(new Gav(groupId, artifactId, version))
        .orElseThrow(
            () ->
                new UnresolvableModelException(
                    "no version in that range", groupId, artifactId, version));
  }

  @Override
  public void addRepository(Repository repository) {
    // Nothing is ever fetched.
  }

  @Override
  public void addRepository(Repository repository, boolean replace) {
    // Nothing is ever fetched.
  }

  @Override
  public ModelResolver newCopy() {
    return this;
  }
}
