package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs every base that is asked for, and every other one to tell what it would be worth. */
public final class Search {
  private Search() {}

  /** The best base, runtime and supplements; empty if no base is for the platforms asked for. */
  public static Sourced<Optional<Outcome>> of(Question question) {
    List<Platform> platforms = question.spec().platforms();
    AskedBases named = AskedBases.of(question.spec(), question.bases());
    List<Option> asked = Option.of(question, named);
    Optional<Weighed> chosen = weigh(asked, question).min(Weighed.ORDER);
    if (chosen.isEmpty()) {
      return new Sourced<>(Optional.empty(), PlatformRule.check(platforms, asked));
    }
    List<Weighed> others =
        weigh(Option.of(question, AskedBases.automatic(question.bases())), question)
            .sorted(Weighed.ORDER)
            .toList();
    List<Finding> findings = new ArrayList<>(NativeBuilds.check(question));
    findings.addAll(LackingBase.check(named.member(), question.spec(), chosen.get(), others));
    findings.addAll(
        SupportRule.check(named.member(), question.bases(), chosen.get().option().base()));
    return new Sourced<>(
        Optional.of(Outcome.of(question, chosen.get(), listed(chosen.get(), others))), findings);
  }

  /** Streams are sorted stably, and the least is the first of equals: the catalogue's order. */
  private static Stream<Weighed> weigh(List<Option> options, Question question) {
    return options.stream()
        .filter(option -> option.offers(question.spec().platforms()))
        .map(option -> Weighed.of(option, question));
  }

  /** The chosen one first, then the others by size. */
  private static List<Weighed> listed(Weighed chosen, List<Weighed> others) {
    Stream<Weighed> rest =
        others.stream()
            .filter(other -> !isSame(other.option().base(), chosen.option().base()))
            .sorted(Comparator.comparing(Weighed::bytes));
    return Stream.concat(Stream.of(chosen), rest).toList();
  }

  /** Whether one is the other under another reference. */
  private static boolean isSame(BaseImage one, BaseImage other) {
    return one.debug().equals(other.debug());
  }
}
