package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.List;
import java.util.Optional;

/** Warns of a base that nobody mends any more, or soon. {@code AUTO} takes none. */
final class SupportRule {
  private SupportRule() {}

  static List<Finding> check(Optional<String> member, Bases bases, BaseImage base) {
    if (!AskedBases.endsSoon(base, bases.asOf())) {
      return List.of();
    }
    String problem = base.reference() + " " + end(bases, base);
    return member.stream()
        .map(
            name ->
                new Finding(
                    FindingCode.BASE_END_OF_SUPPORT,
                    Anchor.member(name),
                    problem,
                    remedy(bases, base)))
        .toList();
  }

  /** What is to be said of a base whose support ends, after its name. */
  static String end(Bases bases, BaseImage base) {
    return (base.endOfSupport().isAfter(bases.asOf())
            ? "gets no updates after "
            : "has had no updates since ")
        + base.endOfSupport();
  }

  static String remedy(Bases bases, BaseImage base) {
    return bases.bases().stream()
        .filter(other -> other.kind() == base.kind())
        .filter(other -> other.java().equals(base.java()))
        .filter(other -> !AskedBases.endsSoon(other, bases.asOf()))
        .findFirst()
        .map(successor -> "use " + successor.reference())
        .orElse("use base = AUTO");
  }
}
