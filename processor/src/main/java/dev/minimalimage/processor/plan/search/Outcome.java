package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Reasoning;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.Supplement;
import java.util.List;

/**
 * The image that was found.
 *
 * @param base what the catalogue knows of it
 * @param reference its reference, with the reason for it
 * @param userEntry whether the user needs a line in {@code /etc/passwd} that the base has not
 */
public record Outcome(
    BaseImage base,
    Reasoned<ImageReference> reference,
    RuntimePlan runtime,
    List<Reasoned<Supplement>> supplements,
    boolean userEntry,
    Reasoning reasoning) {
  public Outcome {
    supplements = List.copyOf(supplements);
  }

  static Outcome of(Question question, Weighed chosen, List<Weighed> weighed) {
    return new Outcome(
        chosen.option().base(),
        BaseReason.of(question, chosen),
        runtime(question, chosen.option()),
        SupplementReasons.of(question, chosen),
        chosen.entry(),
        Account.of(question, chosen, weighed));
  }

  private static RuntimePlan runtime(Question question, Option option) {
    int release = question.jdk().value().release();
    if (option.linked().isEmpty()) {
      return new RuntimePlan.Bundled(release);
    }
    LinkedModules modules = option.linked().get();
    String all =
        modules.complete()
            ? "; every module, because not all of the application could be read"
            : "";
    return new RuntimePlan.Linked(
        release,
        new Reasoned<>(question.jdk().value().jdk(), question.jdk().reason() + all),
        modules.names(),
        modules.complete());
  }

  /** Whether something is copied into the base that gives it this. */
  public boolean isSupplied(Requirement requirement) {
    return supplements.stream()
        .anyMatch(supplement -> supplement.value().covers().contains(requirement));
  }
}
