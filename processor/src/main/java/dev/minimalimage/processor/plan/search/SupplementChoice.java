package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The supplements with the fewest bytes that cover what a base does not.
 *
 * @param supplements in the catalogue's order, with all that they need themselves
 * @param covered what of the wanted they cover
 * @param uncovered what no supplement brings
 */
record SupplementChoice(
    List<Supplement> supplements, List<Requirement> covered, List<Requirement> uncovered) {
  /** More than that is not copied for what the application does without. */
  private static final long LITTLE = 1_000_000;

  SupplementChoice {
    supplements = List.copyOf(supplements);
    covered = List.copyOf(covered);
    uncovered = List.copyOf(uncovered);
  }

  /**
   * Chooses.
   *
   * @param suite the base's; a library of another one may need another glibc
   */
  static SupplementChoice of(
      Holdings base, String suite, List<Requirement> wanted, List<Supplement> catalogue) {
    List<Supplement> fitting = fitting(catalogue, suite);
    List<Requirement> covered = new ArrayList<>();
    List<Requirement> uncovered = new ArrayList<>();
    // Supplements take nothing away, so what can be covered alone can be covered together.
    for (Requirement each : wanted) {
      boolean possible = SupplementSearch.cheapest(base, List.of(each), fitting).isPresent();
      (possible ? covered : uncovered).add(each);
    }
    return new SupplementChoice(
        SupplementSearch.cheapest(base, covered, fitting).orElse(List.of()), covered, uncovered);
  }

  /** This, and what of the tolerated needs costs little on top, in the order of their names. */
  SupplementChoice withLittle(
      Holdings base, String suite, List<Requirement> tolerated, List<Supplement> catalogue) {
    SupplementChoice best = this;
    for (Requirement each :
        tolerated.stream().sorted(Comparator.comparing(Requirement::text)).toList()) {
      List<Requirement> more = new ArrayList<>(best.covered());
      more.add(each);
      SupplementChoice next = of(base, suite, more, catalogue);
      if (next.uncovered().isEmpty() && next.bytes() - bytes() < LITTLE) {
        best = new SupplementChoice(next.supplements(), next.covered(), uncovered);
      }
    }
    return best;
  }

  long bytes() {
    return supplements.stream().mapToLong(Supplement::bytes).sum();
  }

  private static List<Supplement> fitting(List<Supplement> catalogue, String suite) {
    return catalogue.stream()
        .filter(each -> each.suite().isEmpty() || each.suite().equals(suite))
        .toList();
  }
}
