package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one need of several for the same thing, and leaves out what another one implies. */
final class MergedNeeds {
  private static final Comparator<Need> ORDER =
      Comparator.comparing(Need::certainty)
          .thenComparing(need -> need.requirement().text())
          .thenComparing(need -> need.requirement().getClass().getName());

  private MergedNeeds() {}

  /**
   * @param platforms all that there are; a need of all of them is one of everywhere
   */
  static List<Need> of(Stream<Need> needs, List<Platform> platforms) {
    Map<Requirement, Need> merged = new LinkedHashMap<>();
    // The proofs of the certainty that is told come first.
    needs
        .sorted(Comparator.comparing(Need::certainty))
        .forEach(need -> merged.merge(need.requirement(), need, MergedNeeds::merge));
    List<Need> all = merged.values().stream().map(need -> everywhere(need, platforms)).toList();
    return all.stream()
        .filter(need -> all.stream().noneMatch(other -> implies(other, need)))
        .sorted(ORDER)
        .toList();
  }

  /** {@code stronger} is the more certain one or as certain. */
  private static Need merge(Need stronger, Need weaker) {
    List<Platform> platforms =
        stronger.platforms().isEmpty() || weaker.platforms().isEmpty()
            ? List.of()
            : Stream.concat(stronger.platforms().stream(), weaker.platforms().stream())
                .distinct()
                .sorted(Comparator.comparing(Platform::text))
                .toList();
    List<Proof> proofs =
        Stream.concat(stronger.proofs().stream(), weaker.proofs().stream()).distinct().toList();
    return new Need(stronger.requirement(), stronger.certainty(), platforms, proofs);
  }

  private static Need everywhere(Need need, List<Platform> platforms) {
    return need.platforms().containsAll(platforms)
        ? new Need(need.requirement(), need.certainty(), List.of(), need.proofs())
        : need;
  }

  /** Whether who has what {@code strong} asks for has what {@code weak} asks for. */
  private static boolean implies(Need strong, Need weak) {
    return newer(strong.requirement(), weak.requirement())
        && strong.certainty().compareTo(weak.certainty()) <= 0
        && (strong.platforms().isEmpty()
            || (!weak.platforms().isEmpty() && strong.platforms().containsAll(weak.platforms())));
  }

  private static boolean newer(Requirement one, Requirement other) {
    return symbols(one)
        .flatMap(
            mine ->
                symbols(other)
                    .filter(theirs -> mine.version().soname().equals(theirs.version().soname()))
                    .filter(theirs -> mine.version().family().equals(theirs.version().family()))
                    .map(
                        theirs ->
                            mine.version().version().compareTo(theirs.version().version()) > 0))
        .orElse(false);
  }

  private static Optional<Requirement.Symbols> symbols(Requirement requirement) {
    return requirement instanceof Requirement.Symbols symbols
        ? Optional.of(symbols)
        : Optional.empty();
  }
}
