package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Configuration;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuilder;

/** Reads the facts with Maven's own libraries; what {@link FactsReader} does without its cache. */
final class ProjectReader {
  private final FactsSource source;
  private final Inputs inputs;
  private final Reactor reactor;
  private final Artifacts artifacts;
  private final EffectiveModels models;
  private final Workspace workspace;
  private final DependencyGraph graph;
  private final MavenConfig config;

  private ProjectReader(FactsSource source, Inputs inputs, MavenConfig config, Reactor reactor) {
    this.source = source;
    this.inputs = inputs;
    this.config = config;
    this.reactor = reactor;
    this.artifacts = new Artifacts(source.localRepository(), reactor, inputs);
    Versions versions = new Versions(artifacts);
    ModelBuilder builder = new ModelBuilders(inputs).newInstance();
    Map<String, String> system =
        BuildEnvironment.properties(source.javaRelease(), callFolder(source.projectDir(), inputs));
    this.models =
        new EffectiveModels(builder, artifacts, versions, config, system, source.projectDir());
    this.workspace = new Workspace(artifacts, models);
    this.graph = new DependencyGraph(builder, artifacts, versions, workspace, system, config);
  }

  static ProjectReader of(FactsSource source, Inputs inputs) throws FactsException {
    MavenConfig config = MavenConfig.in(callFolder(source.projectDir(), inputs), inputs);
    Reactor reactor =
        new ReactorReader(source.projectDir().resolve("pom.xml"), inputs).read(config.properties());
    return new ProjectReader(source, inputs, config, reactor);
  }

  /** Maven takes the nearest folder with {@code .mvn} for the root of the build. */
  private static Path callFolder(Path module, Inputs inputs) {
    for (Path folder = module; folder.getParent() != null; folder = folder.getParent()) {
      if (inputs.isFolder(folder.resolve(".mvn"))) {
        return folder;
      }
      if (inputs.isPlain(folder.resolve(".git"))) {
        break;
      }
    }
    return module;
  }

  Sourced<ProjectFacts> read() throws FactsException {
    List<Finding> findings = new ArrayList<>();
    Model model = models.of(reactor.module());
    List<org.eclipse.aether.graph.Dependency> all = graph.of(model);
    for (FactsException problem : workspace.problems()) {
      throw problem;
    }
    SortedSet<Gav> missing = missing(all);
    FrameworkPackaging packaging =
        FrameworkPackaging.of(model, source.projectDir(), config, inputs);
    Sourced<List<Dependency>> runtime;
    if (source.classPath().isPresent()) {
      runtime = new Sourced<>(new NamedClassPath(inputs).read(source.classPath().get()), List.of());
    } else {
      runtime = new Sourced<>(classPath(all, packaging), findings(missing));
    }
    findings.addAll(runtime.findings());
    NeededModules needed = new NeededModulesReader(reactor, models, artifacts).read();
    if (packaging.build().isEmpty()) {
      findings.addAll(CopyPlugin.check(model));
    }
    findings.addAll(new SystemScope(reactor, models).check(needed));
    HostOnly hostOnly = new HostOnlyReader(artifacts, models, graph).read(needed, all);
    findings.addAll(hostOnly.findings());
    Sourced<Configuration> configuration =
        new ConfigurationReader(
                source.projectDir(),
                inputs,
                source.frameworks().get(),
                runtime.value().stream().map(Dependency::module).toList())
            .read(model, source.arguments());
    findings.addAll(configuration.findings());
    BuildLayout layout =
        new LayoutReader(reactor, models, config, inputs, source.javaRelease()).read(needed);
    // Last: a POM that only a profile asks for must not count as missing for the others.
    NativeSettingsReader.Answer natives = natives();
    findings.addAll(natives.findings());
    boolean complete = runtime.findings().isEmpty() && hostOnly.complete() && natives.complete();
    ProjectFacts facts =
        new ProjectFacts(
            new Coordinates(model.getGroupId(), model.getArtifactId(), model.getVersion()),
            new Descriptions(reactor, models).read(),
            model.getPackaging(),
            packaging.build(),
            Plugins.of(model).stream().map(Plugins::name).sorted().distinct().toList(),
            Plugins.goals(model),
            layout,
            runtime.value(),
            hostOnly.files(),
            configuration.value(),
            new MainsReader(source.projectDir(), inputs).read(model),
            natives.settings(),
            ManifestReader.of(model),
            complete);
    return new Sourced<>(facts, findings);
  }

  private List<Dependency> classPath(
      List<org.eclipse.aether.graph.Dependency> all, FrameworkPackaging packaging)
      throws FactsException {
    RuntimeClassPath classPath = new RuntimeClassPath(artifacts, models);
    List<Dependency> runtime = classPath.of(all, packaging);
    return packaging.isQuarkus()
        ? new QuarkusExtensions(artifacts, graph, classPath).with(runtime, packaging)
        : runtime;
  }

  private NativeSettingsReader.Answer natives() throws FactsException {
    PomPlaces places = new PomPlaces(reactor, source.projectDir());
    NativeSwitches switches = new NativeSwitches(config, places, source.projectDir(), inputs);
    return new NativeSettingsReader(reactor.module(), models, config, places, switches).read();
  }

  /**
   * The POMs whose absence may have changed the graph. A version that lost against another has no
   * say in it, and Maven 4 does not even download its POM.
   */
  private SortedSet<Gav> missing(List<org.eclipse.aether.graph.Dependency> graph) {
    SortedSet<Gav> missing = new TreeSet<>(artifacts.missingDescriptors());
    missing.retainAll(graph.stream().map(each -> Gav.of(each.getArtifact())).toList());
    missing.addAll(artifacts.missingAncestors());
    return missing;
  }

  private static List<Finding> findings(SortedSet<Gav> poms) {
    if (poms.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.DEPENDENCY_MISSING,
            Anchor.whole(),
            "the class path cannot be worked out: the local repository has no POM of "
                + PomProblems.list(poms),
            "call mvn dependency:resolve once with network access, then compile again"));
  }
}
