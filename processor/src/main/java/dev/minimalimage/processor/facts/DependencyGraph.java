package dev.minimalimage.processor.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.apache.maven.repository.internal.DefaultArtifactDescriptorReader;
import org.apache.maven.repository.internal.DefaultModelCacheFactory;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.impl.DependencyCollector;
import org.eclipse.aether.internal.impl.DefaultChecksumPolicyProvider;
import org.eclipse.aether.internal.impl.DefaultRemoteRepositoryManager;
import org.eclipse.aether.internal.impl.DefaultUpdatePolicyAnalyzer;
import org.eclipse.aether.internal.impl.collect.DefaultDependencyCollector;
import org.eclipse.aether.internal.impl.collect.df.DfDependencyCollector;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;

/**
 * Resolves dependencies as Maven does, with those parts of its resolver that only read POMs:
 * nothing here could open a connection or write a file.
 */
final class DependencyGraph {
  private final DependencyCollector collector;
  private final DefaultRepositorySystemSession session;

  DependencyGraph(
      ModelBuilder builder,
      Artifacts artifacts,
      Versions versions,
      Workspace workspace,
      Map<String, String> system,
      MavenConfig config) {
    var remotes =
        new DefaultRemoteRepositoryManager(
            new DefaultUpdatePolicyAnalyzer(), new DefaultChecksumPolicyProvider());
    var descriptors =
        new DefaultArtifactDescriptorReader(
            remotes,
            versions,
            versions,
            new PomFiles(artifacts),
            builder,
            event -> {},
            new DefaultModelCacheFactory());
    this.collector =
        new DefaultDependencyCollector(
            Map.of(
                DfDependencyCollector.NAME,
                new DfDependencyCollector(remotes, descriptors, versions)));
    this.session = MavenRepositorySystemUtils.newSession();
    session.setOffline(true);
    session.setIgnoreArtifactDescriptorRepositories(true);
    session.setCache(new DefaultRepositoryCache());
    session.setWorkspaceReader(workspace);
    session.setSystemProperties(system);
    session.setUserProperties(config.properties());
    session.setConfigProperties(Map.of());
    session.setReadOnly();
  }

  /**
   * Every artifact of a module's graph once, in Maven's order: depth first. Test scope is in it,
   * because it takes part in the choice of versions and scopes.
   */
  List<Dependency> of(Model model) {
    ArtifactDescriptorResult declared =
        new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
    new ArtifactDescriptorReaderDelegate().populateResult(session, declared, model);
    return collect(
        new CollectRequest()
            .setRootArtifact(
                new DefaultArtifact(
                    model.getGroupId(), model.getArtifactId(), "pom", model.getVersion()))
            .setDependencies(declared.getDependencies())
            .setManagedDependencies(declared.getManagedDependencies()));
  }

  /** Every artifact that a plugin or processor needs to run, itself first. */
  List<Dependency> of(Artifact root) {
    return collect(new CollectRequest().setRoot(new Dependency(root, "runtime")));
  }

  private List<Dependency> collect(CollectRequest request) {
    Map<Artifact, Dependency> found = new LinkedHashMap<>();
    visit(root(request), found, Collections.newSetFromMap(new IdentityHashMap<>()));
    return new ArrayList<>(found.values());
  }

  private List<DependencyNode> root(CollectRequest request) {
    try {
      return List.of(collector.collectDependencies(session, request).getRoot());
    } catch (DependencyCollectionException e) {
      // A POM is missing, which is remembered elsewhere; what the others say still counts.
      return Optional.ofNullable(e.getResult().getRoot()).stream().toList();
    }
  }

  private static void visit(
      List<DependencyNode> nodes, Map<Artifact, Dependency> found, Set<DependencyNode> seen) {
    for (DependencyNode node : nodes) {
      if (seen.add(node)) {
        Dependency dependency = node.getDependency();
        if (dependency != null) {
          found.putIfAbsent(dependency.getArtifact(), dependency);
        }
        visit(node.getChildren(), found, seen);
      }
    }
  }
}
