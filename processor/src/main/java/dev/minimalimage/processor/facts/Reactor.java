package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The project's own POMs: the module's, its parents', and those of every module that some POM above
 * lists together with it.
 *
 * @param module the POM that the compilation belongs to
 * @param poms by file
 * @param aggregators the POMs that list the module, directly or through others, the nearest first;
 *     with all the POMs that each of them lists and itself
 */
record Reactor(
    RawPom module, SortedMap<Path, RawPom> poms, List<Aggregator> aggregators, Gavs names) {
  Reactor {
    poms = Collections.unmodifiableSortedMap(new TreeMap<>(poms));
    aggregators = List.copyOf(aggregators);
  }

  /**
   * One POM with modules.
   *
   * @param listed itself and every module below it, by file
   */
  record Aggregator(RawPom pom, SortedMap<Path, RawPom> listed) {
    Aggregator {
      listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
    }

    boolean lists(Collection<Path> files) {
      return listed.keySet().containsAll(files);
    }
  }

  /** The module of this name and version, if the build has one. */
  Optional<RawPom> find(String groupId, String artifactId, String version) {
    return Optional.ofNullable(names.byName().get(Gavs.key(groupId, artifactId, version)))
        .flatMap(file -> Optional.ofNullable(poms.get(file)));
  }

  Optional<RawPom> at(Path file) {
    return Optional.ofNullable(poms.get(file));
  }

  /** The parents that lie in the project, the nearest first. */
  List<RawPom> localParents(RawPom pom) {
    List<RawPom> parents = new ArrayList<>();
    for (Optional<RawPom> next = localParent(pom);
        next.isPresent() && !parents.contains(next.get());
        next = localParent(next.get())) {
      parents.add(next.get());
    }
    return parents;
  }

  private Optional<RawPom> localParent(RawPom pom) {
    return Optional.ofNullable(names.parents().get(pom.file())).flatMap(this::at);
  }

  /** Names and family of the project's POMs. */
  record Gavs(Map<String, Path> byName, Map<Path, Path> parents) {
    Gavs {
      byName = Collections.unmodifiableMap(new TreeMap<>(byName));
      parents = Collections.unmodifiableMap(new TreeMap<>(parents));
    }

    static String key(String groupId, String artifactId, String version) {
      return groupId + ":" + artifactId + ":" + version;
    }
  }
}
