package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.plan.graph.ModulePath;
import java.util.List;
import java.util.stream.Stream;

/** What a reader should know and no file says, in whole sentences. */
final class Notes {
  private Notes() {}

  static List<String> of(Question question, Weighed chosen) {
    return Stream.of(
            unknown(question, chosen),
            accepted(question, chosen),
            possible(question, chosen),
            optional(question, chosen),
            modules(chosen),
            provides(question, chosen),
            modulePath(question))
        .flatMap(notes -> notes)
        .toList();
  }

  private static Stream<String> unknown(Question question, Weighed chosen) {
    if (question.complete()) {
      return Stream.of();
    }
    String runtime =
        chosen.option().runtime().modules().isPresent()
            ? ", so the runtime has every module of the JDK"
            : "";
    return Stream.of(
        "Not all of the application could be read"
            + runtime
            + "; what the image needs beyond that may be more than is listed here: "
            + String.join("; ", question.gaps())
            + ".");
  }

  private static Stream<String> accepted(Question question, Weighed chosen) {
    return Stream.concat(chosen.certain().stream(), builds(question, Certainty.CERTAIN))
        .map(need -> "The image lacks " + Phrases.lack(need) + "; the annotation accepts that.");
  }

  private static Stream<String> possible(Question question, Weighed chosen) {
    return Stream.concat(
            chosen.lacks(Certainty.CONDITIONAL).stream(), builds(question, Certainty.CONDITIONAL))
        .map(need -> "The image lacks " + Phrases.lack(need) + " if it gets that far.");
  }

  private static Stream<String> optional(Question question, Weighed chosen) {
    List<Requirement> left =
        Stream.concat(
                chosen.lacks(Certainty.TOLERATED).stream(), builds(question, Certainty.TOLERATED))
            .map(Need::requirement)
            .distinct()
            .toList();
    return left.isEmpty()
        ? Stream.of()
        : Stream.of("Left out, because the code works without: " + Phrases.listed(left) + ".");
  }

  private static Stream<Need> builds(Question question, Certainty certainty) {
    return question.needs().stream()
        .filter(need -> need.requirement() instanceof Requirement.NativeBuild)
        .filter(need -> need.certainty() == certainty);
  }

  private static Stream<String> modules(Weighed chosen) {
    return chosen.option().runtime().modules().map(LinkedModules::left).orElse(List.of()).stream()
        .map(Notes::module);
  }

  private static String module(ModuleNeed left) {
    return "The runtime lacks "
        + left.module()
        + ", which the code works without ("
        + Phrases.proof(left.reasons().get(0))
        + "); modules = \""
        + left.module()
        + "\" adds it.";
  }

  private static Stream<String> modulePath(Question question) {
    if (!(question.execution() instanceof Execution.OnJvm jvm)) {
      return Stream.of();
    }
    ModulePath path = jvm.modulePath();
    if (!path.why().isEmpty()) {
      return Stream.of(
          "The application declares a module, and starts from the class path all the same, "
              + path.why()
              + ".");
    }
    List<String> others = path.others().stream().map(ModuleEvidence::jar).toList();
    return path.application().stream()
        .map(
            module ->
                "The application starts as the module "
                    + module.name()
                    + (others.isEmpty()
                        ? "."
                        : "; on the class path, because nothing on the module path requires "
                            + (others.size() == 1 ? "it, is " : "them, are ")
                            + Phrases.list(others)
                            + "."));
  }

  private static Stream<String> provides(Question question, Weighed chosen) {
    boolean unused = !chosen.option().named() && !question.spec().provides().isEmpty();
    return unused
        ? Stream.of(
            "What provides says counts for a base that base or baseImage names; "
                + BaseKind.AUTO
                + " took no notice of it.")
        : Stream.of();
  }
}
