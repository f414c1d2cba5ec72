package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why each supplement is copied in. */
final class SupplementReasons {
  private SupplementReasons() {}

  static List<Reasoned<Supplement>> of(Question question, Weighed chosen) {
    return chosen.supplements().stream()
        .map(supplement -> new Reasoned<>(supplement, reason(supplement, question, chosen)))
        .toList();
  }

  private static String reason(Supplement supplement, Question question, Weighed chosen) {
    Optional<Need> need =
        Stream.concat(chosen.option().needs().stream(), question.coverable().stream())
            .filter(each -> brings(supplement, each.requirement()))
            // A library says more than its versions do.
            .min(Comparator.comparing(each -> each.requirement() instanceof Requirement.Symbols));
    return need.map(each -> need(each, chosen)).orElseGet(() -> because(supplement, chosen));
  }

  private static String need(Need need, Weighed chosen) {
    return chosen.option().needs().contains(need)
        ? Phrases.capitalised(chosen.option().runtime().name())
            + " needs "
            + need.requirement().text()
        : Phrases.needs(need);
  }

  /** That another supplement is linked to it. */
  private static String because(Supplement supplement, Weighed chosen) {
    return chosen.supplements().stream()
        .flatMap(
            other ->
                other.requires().stream()
                    .filter(soname -> brings(supplement, new Requirement.Library(soname)))
                    .map(soname -> name(other) + " needs " + soname))
        .findFirst()
        .orElseGet(() -> name(supplement));
  }

  private static boolean brings(Supplement supplement, Requirement requirement) {
    return supplement.covers().stream().anyMatch(held -> Holdings.implies(held, requirement));
  }

  /** What it is, in words. */
  static String name(Supplement supplement) {
    List<Requirement> things =
        supplement.covers().stream()
            .filter(each -> !(each instanceof Requirement.Symbols))
            .toList();
    return Phrases.listed(things);
  }
}
