package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.facts.Reactor.Aggregator;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.MavenCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Model;

/** Works out the folder that the image is built from, and which of its files the build reads. */
final class LayoutReader {
  private final Reactor reactor;
  private final EffectiveModels models;
  private final MavenConfig config;
  private final Inputs inputs;
  private final int javaRelease;

  LayoutReader(
      Reactor reactor, EffectiveModels models, MavenConfig config, Inputs inputs, int javaRelease) {
    this.reactor = reactor;
    this.models = models;
    this.config = config;
    this.inputs = inputs;
    this.javaRelease = javaRelease;
  }

  BuildLayout read(NeededModules needed) throws FactsException {
    RawPom module = reactor.module();
    Optional<Aggregator> aggregator = aggregator(needed);
    SortedSet<Path> poms = new TreeSet<>(needed.built());
    aggregator.ifPresent(all -> poms.addAll(all.listed().keySet()));
    for (Path file : List.copyOf(poms)) {
      reactor.localParents(reactor.at(file).orElseThrow()).forEach(each -> poms.add(each.file()));
    }
    Path context = withMavenFolder(Folders.common(poms.stream().map(Folders::parent).toList()));
    ContextFiles files = new ContextFiles(context, inputs);
    config.files(context, inputs).forEach(files::addIfThere);
    poms.forEach(files::add);
    for (Path file : needed.built()) {
      files.addModule(models.of(reactor.at(file).orElseThrow()), Folders.parent(file));
    }
    if (aggregator.isPresent()) {
      // Maven builds the parents too, with what their plugins read.
      for (Path file : needed.built()) {
        for (RawPom parent : reactor.localParents(reactor.at(file).orElseThrow())) {
          files.addNamed(models.of(parent), parent.folder());
        }
      }
    }
    boolean wrapper = new Wrapper(context, inputs).isUsable();
    files.addIfThere(context.resolve(".mvn"));
    if (wrapper) {
      files.addIfThere(context.resolve("mvnw"));
    }
    Model model = models.of(module);
    Path folder = module.folder();
    return new BuildLayout(
        Folders.relative(folder, context),
        Folders.relative(context, folder),
        new MavenCall(
            Folders.relative(context, aggregator.map(Aggregator::pom).orElse(module).file()),
            aggregator.map(all -> modules(needed, all.pom().folder())).orElse(List.of()),
            new ToolchainReader(reactor, models, javaRelease).read(needed, aggregator.isPresent())),
        files.included(),
        files.excluded(),
        wrapper,
        Folders.relative(folder, Path.of(model.getBuild().getOutputDirectory())),
        Folders.relative(folder, Path.of(model.getBuild().getDirectory())));
  }

  /** The nearest POM that lists all that is needed; none if the module is built alone. */
  private Optional<Aggregator> aggregator(NeededModules needed) throws FactsException {
    if (needed.isAlone()) {
      return Optional.empty();
    }
    List<Path> all = new ArrayList<>(needed.built());
    all.addAll(needed.imported());
    ActiveModules active = new ActiveModules(reactor, models);
    for (Aggregator each : reactor.aggregators()) {
      if (each.lists(all)) {
        Aggregator built = active.of(each);
        if (built.lists(all)) {
          return Optional.of(built);
        }
      }
    }
    throw scattered(needed);
  }

  private FactsException scattered(NeededModules needed) {
    SortedSet<Path> others = new TreeSet<>(needed.built());
    others.addAll(needed.imported());
    others.remove(reactor.module().file());
    Path folder = reactor.module().folder();
    return FactsException.of(
        FindingCode.MODULE_NOT_LISTED,
        "the module needs "
            + PomProblems.list(others.stream().map(file -> Folders.relative(folder, file)).toList())
            + ", and no POM above lists "
            + (others.size() == 1 ? "both" : "all of them")
            + " among the modules that it builds",
        "list them in the <modules> of one POM, outside of profiles that are not active in the"
            + " image's build");
  }

  private List<String> modules(NeededModules needed, Path from) {
    SortedSet<String> modules = new TreeSet<>();
    needed.named().forEach(file -> modules.add(Folders.relative(from, Folders.parent(file))));
    String own = Folders.relative(from, reactor.module().folder());
    modules.remove(own);
    List<String> all = new ArrayList<>(List.of(own));
    all.addAll(modules);
    return all;
  }

  /** Maven looks for {@code .mvn} in the folders above; ours if a POM of ours lies beside it. */
  private Path withMavenFolder(Path context) {
    for (Path folder = context; folder.getParent() != null; folder = folder.getParent()) {
      if (inputs.isFolder(folder.resolve(".mvn"))) {
        boolean ours = reactor.poms().containsKey(folder.resolve("pom.xml")) && lists(folder);
        return ours ? folder : context;
      }
    }
    return context;
  }

  private boolean lists(Path folder) {
    return reactor.aggregators().stream()
        .anyMatch(aggregator -> aggregator.pom().folder().equals(folder));
  }
}
