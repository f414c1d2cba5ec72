package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;

/**
 * What is asked of the search.
 *
 * @param execution what executes the application
 * @param needs what the image must offer, besides what the execution itself takes
 * @param gaps what of the evidence behind all of it is missing
 */
public record Question(
    ImageSpec spec, Bases bases, Execution execution, List<Need> needs, List<String> gaps) {
  public Question {
    needs = List.copyOf(needs);
    gaps = List.copyOf(gaps);
  }

  /** Whether the evidence behind all of it is complete. */
  boolean complete() {
    return gaps.isEmpty();
  }

  /** The needs that a base can cover at all. */
  List<Need> coverable() {
    return needs.stream()
        .filter(need -> !(need.requirement() instanceof Requirement.NativeBuild))
        .toList();
  }

  /** What a base holds, with what the annotation says of the one that it names. */
  Holdings holdings(Option option) {
    return new Holdings(
        option.base().offers(), option.named() ? spec.provides() : List.of(), spec.user());
  }
}
