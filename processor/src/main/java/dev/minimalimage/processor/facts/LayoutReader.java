package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.facts.Reactor.Aggregator;
import dev.minimalimage.processor.model.BuildLayout;
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
  private final Inputs inputs;

  LayoutReader(Reactor reactor, EffectiveModels models, Inputs inputs) {
    this.reactor = reactor;
    this.models = models;
    this.inputs = inputs;
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
        aggregator.map(all -> reactorModules(needed, all.pom().folder())).orElse(List.of()),
        files.included(),
        files.excluded(),
        wrapper,
        Folders.relative(folder, Path.of(model.getBuild().getOutputDirectory())),
        Folders.relative(folder, Path.of(model.getBuild().getDirectory())));
  }

  /** The nearest POM that lists all that is needed; none if the module is built alone. */
  private Optional<Aggregator> aggregator(NeededModules needed) {
    if (needed.isAlone()) {
      return Optional.empty();
    }
    List<Path> all = new ArrayList<>(needed.built());
    all.addAll(needed.imported());
    return reactor.aggregators().stream().filter(aggregator -> aggregator.lists(all)).findFirst();
  }

  private List<String> reactorModules(NeededModules needed, Path from) {
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
