package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.facts.Reactor.Aggregator;
import dev.minimalimage.processor.facts.Reactor.Gavs;
import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the project's POMs, from the module's upwards and down again. */
final class ReactorReader {
  /** More than the largest builds have; a list without end is no build. */
  private static final int LIMIT = 5000;

  private static final int LEVELS = 16;

  private final Path moduleFile;
  private final Inputs inputs;
  private final SortedMap<Path, RawPom> poms = new TreeMap<>();
  private final Map<Path, Path> parents = new LinkedHashMap<>();

  ReactorReader(Path moduleFile, Inputs inputs) {
    this.moduleFile = moduleFile;
    this.inputs = inputs;
  }

  Reactor read(Map<String, String> userProperties) throws FactsException {
    RawPom module = pom(moduleFile);
    List<Aggregator> aggregators = new ArrayList<>();
    for (Path file : above(module)) {
      Optional<Aggregator> aggregator = aggregator(file);
      aggregator.ifPresent(aggregators::add);
    }
    for (RawPom pom : List.copyOf(poms.values())) {
      family(pom);
    }
    aggregators.sort(
        Comparator.comparing((Aggregator aggregator) -> -aggregator.pom().file().getNameCount()));
    Map<String, Path> names = new LinkedHashMap<>();
    PomNames namesOf = new PomNames(poms, parents, userProperties);
    poms.values().forEach(pom -> namesOf.key(pom).ifPresent(key -> names.put(key, pom.file())));
    return new Reactor(module, poms, aggregators, new Gavs(names, parents));
  }

  /** POMs that might list the module: in the folders above, up to the repository's root. */
  private List<Path> above(RawPom module) throws FactsException {
    List<Path> files = new ArrayList<>();
    for (RawPom parent : family(module)) {
      files.add(parent.file());
    }
    Path folder = module.folder();
    for (int level = 0; level < LEVELS && !inputs.isPlain(folder.resolve(".git")); level++) {
      folder = Folders.parent(folder);
      Path file = folder.resolve("pom.xml");
      if (!files.contains(file) && inputs.isFile(file)) {
        files.add(file);
      }
    }
    return files;
  }

  /** The local parents of a POM, the nearest first; reads them. */
  private List<RawPom> family(RawPom pom) throws FactsException {
    List<RawPom> family = new ArrayList<>();
    RawPom child = pom;
    while (family.size() < LEVELS) {
      Optional<Path> file = child.parentFile(inputs);
      if (file.isEmpty()) {
        break;
      }
      RawPom parent = pom(file.get());
      if (!child.isChildOf(parent)) {
        break;
      }
      parents.put(child.file(), parent.file());
      family.add(parent);
      child = parent;
    }
    return family;
  }

  /** All that a POM lists, if the module is among it. */
  private Optional<Aggregator> aggregator(Path file) throws FactsException {
    RawPom top;
    try {
      top = pom(file);
    } catch (FactsException e) {
      // Somebody else's file above the project: only what lists us is ours.
      return Optional.empty();
    }
    SortedMap<Path, RawPom> listed = new TreeMap<>();
    Deque<RawPom> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      RawPom pom = open.remove();
      if (listed.put(pom.file(), pom) != null) {
        continue;
      }
      for (Path module : pom.modules()) {
        Path moduleFile = inputs.isFolder(module) ? module.resolve("pom.xml") : module;
        if (inputs.isFile(moduleFile)) {
          open.add(pom(moduleFile));
        }
      }
    }
    return listed.size() > 1 && listed.containsKey(moduleFile)
        ? Optional.of(new Aggregator(top, listed))
        : Optional.empty();
  }

  private RawPom pom(Path file) throws FactsException {
    RawPom known = poms.get(file);
    if (known != null) {
      return known;
    }
    if (poms.size() >= LIMIT) {
      throw FactsException.of(
          FindingCode.POM_UNREADABLE,
          "the project has more than " + LIMIT + " POMs",
          "compile the module in a smaller build");
    }
    RawPom pom = RawPom.read(file, Folders.parent(moduleFile), inputs);
    poms.put(file, pom);
    return pom;
  }
}
