package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An option with the smallest supplements for it.
 *
 * @param made what the base has not and the Dockerfile makes at no cost
 * @param bytes the size without the application
 * @param unable what the runtime needs and would not get
 * @param uncovered what the application needs and would not get, in the needs' order
 */
record Weighed(
    Option option,
    List<Requirement.Feature> made,
    List<Supplement> supplements,
    long bytes,
    List<Need> unable,
    List<Need> uncovered) {

  /** A line in a file and an empty folder. */
  private static final List<Requirement.Feature> MADE =
      List.of(Requirement.Feature.USER_ENTRY, Requirement.Feature.TMP);

  /** The best first: what covers the most; of those, the smallest. */
  static final Comparator<Weighed> ORDER =
      Comparator.comparing((Weighed weighed) -> !weighed.unable().isEmpty())
          .thenComparing(weighed -> weighed.lacks(Certainty.CERTAIN).size())
          .thenComparing(weighed -> weighed.lacks(Certainty.CONDITIONAL).size())
          .thenComparing(Weighed::bytes);

  Weighed {
    made = List.copyOf(made);
    supplements = List.copyOf(supplements);
    unable = List.copyOf(unable);
    uncovered = List.copyOf(uncovered);
  }

  static Weighed of(Option option, Question question) {
    List<Need> needs = question.coverable();
    Holdings base = question.holdings(option);
    List<Requirement.Feature> made =
        MADE.stream()
            .filter(feature -> needs.stream().anyMatch(need -> need.requirement() == feature))
            .filter(feature -> !base.has(feature))
            .toList();
    Holdings held = base.with(List.copyOf(made));
    List<Need> missing = Coverage.missing(needs, held);
    List<Need> unable = Coverage.missing(option.needs(), held);
    String suite = option.base().suite();
    List<Supplement> catalogue = question.bases().supplements();
    SupplementChoice choice =
        SupplementChoice.of(held, suite, requirements(unable, missing, false), catalogue)
            .withLittle(held, suite, requirements(List.of(), missing, true), catalogue);
    Holdings all =
        held.with(choice.supplements().stream().flatMap(each -> each.covers().stream()).toList());
    return new Weighed(
        option,
        made,
        choice.supplements(),
        option.bytes() + choice.bytes(),
        Coverage.missing(unable, all),
        Coverage.missing(missing, all));
  }

  private static List<Requirement> requirements(
      List<Need> runtime, List<Need> application, boolean tolerated) {
    Stream<Need> ofKind =
        application.stream().filter(need -> (need.certainty() == Certainty.TOLERATED) == tolerated);
    return Stream.concat(runtime.stream(), ofKind).map(Need::requirement).distinct().toList();
  }

  /** What the application needs so much and would not get. */
  List<Need> lacks(Certainty certainty) {
    return uncovered.stream().filter(need -> need.certainty() == certainty).toList();
  }

  /** What speaks against the image: all that is missing for certain. */
  List<Need> certain() {
    return Stream.concat(unable.stream(), lacks(Certainty.CERTAIN).stream()).toList();
  }

  boolean works() {
    return certain().isEmpty();
  }
}
