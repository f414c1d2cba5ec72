package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.NativeBuilder;
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
 * @param debug an image with busybox's tools in {@code /busybox}
 * @param made what the base has not and the Dockerfile makes by itself
 */
public record Outcome(
    BaseImage base,
    Reasoned<ImageReference> reference,
    ImageReference debug,
    RuntimePlan runtime,
    List<Reasoned<Supplement>> supplements,
    List<Requirement.Feature> made,
    Reasoning reasoning) {
  public Outcome {
    supplements = List.copyOf(supplements);
    made = List.copyOf(made);
  }

  static Outcome of(Question question, Weighed chosen, List<Weighed> weighed) {
    return new Outcome(
        chosen.option().base(),
        BaseReason.of(question, chosen),
        debug(question, chosen.option().base()),
        runtime(question, chosen.option().runtime()),
        SupplementReasons.of(question, chosen),
        chosen.made(),
        Account.of(question, chosen, weighed));
  }

  /** The base's own, or that of the nearest base that has one: busybox is static. */
  private static ImageReference debug(Question question, BaseImage base) {
    return base.kind() != BaseKind.SCRATCH
        ? base.debug()
        : question.bases().bases().stream()
            .filter(each -> each.kind() != BaseKind.SCRATCH)
            .findFirst()
            .orElse(base)
            .debug();
  }

  private static RuntimePlan runtime(Question question, AppRuntime runtime) {
    if (question.execution() instanceof Execution.Native compiled) {
      NativeBuilder builder = compiled.builder().value();
      return new RuntimePlan.Compiled(
          builder.release(),
          new Reasoned<>(builder.image(compiled.compilation().mode()), compiled.builder().reason()),
          builder.maven(),
          compiled.compilation());
    }
    Reasoned<Jdk> jdk = ((Execution.OnJvm) question.execution()).jdk();
    int release = jdk.value().release();
    if (runtime.modules().isEmpty()) {
      return new RuntimePlan.Bundled(release);
    }
    LinkedModules modules = runtime.modules().get();
    String all =
        modules.complete()
            ? "; every module, because not all of the application could be read"
            : "";
    return new RuntimePlan.Linked(
        release,
        new Reasoned<>(jdk.value().jdk(), jdk.reason() + all),
        modules.names(),
        modules.complete());
  }

  /** Whether something is copied into the base that gives it this. */
  public boolean isSupplied(Requirement requirement) {
    return supplements.stream()
        .anyMatch(supplement -> supplement.value().covers().contains(requirement));
  }
}
