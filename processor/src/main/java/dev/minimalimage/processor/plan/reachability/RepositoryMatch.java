package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Metadata that the repository has for a jar, chosen as native-maven-plugin chooses it: what was
 * tested with the jar's version; else what claims its version; else the latest.
 *
 * @param module the library that it is for, {@code group:artifact}: the jar's own, or one that it
 *     requires and that is not on the class path
 */
record RepositoryMatch(String module, Entry entry) {

  /**
   * All that is chosen for a jar, its own first.
   *
   * @param classPath {@code group:artifact} of all jars on the class path, each of which is asked
   *     for by itself
   */
  static List<RepositoryMatch> of(ReachabilityIndex index, Coordinates jar, Set<String> classPath) {
    String module = jar.groupId() + ":" + jar.artifactId();
    Set<String> modules = new LinkedHashSet<>(List.of(module));
    for (Entry entry : index.of(module)) {
      modules.addAll(entry.requires());
    }
    List<RepositoryMatch> matches = new ArrayList<>();
    for (String each : modules) {
      if (each.equals(module) || !classPath.contains(each)) {
        // The plugin asks for what a jar requires by the jar's version, too.
        choose(index.of(each), jar.version())
            .ifPresent(entry -> matches.add(new RepositoryMatch(each, entry)));
      }
    }
    return matches;
  }

  private static Optional<Entry> choose(List<Entry> entries, String version) {
    return first(entries, entry -> entry.versions().contains(version))
        .or(() -> first(entries, entry -> claims(entry, version)))
        .or(() -> first(entries, Entry::latest));
  }

  private static Optional<Entry> first(List<Entry> entries, Predicate<Entry> suits) {
    return entries.stream().filter(suits).findFirst();
  }

  private static boolean claims(Entry entry, String version) {
    return entry.defaultFor().filter(regex -> Pattern.matches(regex, version)).isPresent();
  }
}
