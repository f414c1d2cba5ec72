package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import java.util.List;
import java.util.Optional;

/** Whether offers cover needs. */
public final class Coverage {
  /** The annotation's default. */
  private static final NumericUser NONROOT = new NumericUser(65532, 65532);

  /** What an empty image offers. */
  static final Offers NOTHING =
      new Offers(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

  private Coverage() {}

  /** The needs that a base does not cover for an application that runs as nonroot. */
  public static List<Need> missing(List<Need> needs, Offers offers) {
    return missing(needs, offers, NONROOT);
  }

  /** The needs that a base does not cover, in their order. */
  public static List<Need> missing(List<Need> needs, Offers offers, NumericUser user) {
    return missing(needs, new Holdings(offers, List.of(), user));
  }

  static List<Need> missing(List<Need> needs, Holdings holdings) {
    return needs.stream().filter(need -> !holdings.has(need.requirement())).toList();
  }

  /**
   * The smallest supplements that give a base what it misses, and what they need themselves; empty
   * if there are none.
   */
  public static Optional<List<Supplement>> supplements(
      List<Requirement> missing, BaseImage base, List<Supplement> supplements) {
    SupplementChoice choice =
        SupplementChoice.of(
            new Holdings(base.offers(), List.of(), NONROOT), base.suite(), missing, supplements);
    return choice.uncovered().isEmpty() ? Optional.of(choice.supplements()) : Optional.empty();
  }
}
