package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.facts.Reactor.Aggregator;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells which modules the image's build has: those of profiles only where the profile is active.
 * Only then is a POM's whole model built; without profiles that list modules, what is written
 * counts.
 */
record ActiveModules(Reactor reactor, EffectiveModels models) {

  /** The aggregator with what it lists in the image's build. */
  Aggregator of(Aggregator aggregator) throws FactsException {
    SortedMap<Path, RawPom> listed = new TreeMap<>();
    Deque<RawPom> open = new ArrayDeque<>(List.of(aggregator.pom()));
    while (!open.isEmpty()) {
      RawPom pom = open.remove();
      if (listed.put(pom.file(), pom) == null) {
        for (Path module : modules(pom)) {
          at(module).ifPresent(open::add);
        }
      }
    }
    return new Aggregator(aggregator.pom(), listed);
  }

  private List<Path> modules(RawPom pom) throws FactsException {
    return pom.model().getProfiles().stream().allMatch(profile -> profile.getModules().isEmpty())
        ? pom.modules()
        : pom.folders(models.of(pom).getModules());
  }

  /** A module is named by its folder or its POM. */
  private Optional<RawPom> at(Path module) {
    return reactor.at(module.resolve("pom.xml")).or(() -> reactor.at(module));
  }
}
