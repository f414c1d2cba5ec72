package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.stream.Stream;

/** Why the base is the base, as a sentence for a comment. */
final class BaseReason {
  private static final int FEW = 4;

  private BaseReason() {}

  static Reasoned<ImageReference> of(Question question, Weighed chosen) {
    String whose =
        question.spec().baseImage().isPresent() ? "; the reference is the annotation's" : "";
    return new Reasoned<>(chosen.option().base().reference(), text(question, chosen) + whose);
  }

  private static String text(Question question, Weighed chosen) {
    if (chosen.option().runtime() instanceof AppRuntime.Bundled
        && question.execution() instanceof Execution.OnJvm jvm) {
      return jvm.jdk().reason();
    }
    String has = has(question, chosen);
    if (chosen.option().named()) {
      return "The base that the annotation asks for" + (has.isEmpty() ? "" : ", with " + has);
    }
    String smallest = "The smallest base that runs the application";
    return has.isEmpty() ? smallest : smallest + ": it has " + has;
  }

  /** What of the needs the base itself has, those of the runtime first. */
  private static String has(Question question, Weighed chosen) {
    Option option = chosen.option();
    Holdings base = question.holdings(option);
    Stream<Need> wanted =
        question.coverable().stream().filter(need -> need.certainty() != Certainty.TOLERATED);
    List<Requirement> had =
        Stream.concat(option.needs().stream(), wanted)
            .map(Need::requirement)
            .filter(base::has)
            .distinct()
            .toList();
    List<Requirement> told =
        had.stream().filter(each -> had.stream().noneMatch(other -> tells(other, each))).toList();
    return told.size() > FEW
        ? Phrases.listed(told.subList(0, FEW - 1), (told.size() - FEW + 1) + " more")
        : Phrases.listed(told);
  }

  /** The newest version of glibc stands for all, and a library for its versions. */
  private static boolean tells(Requirement more, Requirement less) {
    return !more.equals(less)
        && (Holdings.implies(more, less)
            || (less instanceof Requirement.Symbols symbols
                && more.equals(new Requirement.Library(symbols.version().soname()))));
  }
}
