package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Reasoning;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The account of the choice, for the report. */
final class Account {
  /** The modules that are named among the parts; the others are summed up. */
  private static final int LARGEST = 4;

  private Account() {}

  static Reasoning of(Question question, Weighed chosen, List<Weighed> weighed) {
    List<Requirement> uncovered =
        Stream.concat(chosen.unable().stream(), chosen.uncovered().stream())
            .map(Need::requirement)
            .distinct()
            .toList();
    return new Reasoning(
        needs(question, chosen.option()),
        modules(question, chosen),
        weighed.stream().map(each -> candidate(each, weighed)).toList(),
        parts(chosen),
        Stream.concat(uncovered.stream(), builds(question)).toList(),
        Notes.of(question, chosen));
  }

  private static List<ModuleNeed> modules(Question question, Weighed chosen) {
    List<ModuleNeed> wanted =
        question.execution() instanceof Execution.OnJvm jvm ? jvm.needs() : List.of();
    return chosen.option().runtime().modules().map(LinkedModules::needs).orElse(wanted);
  }

  private static List<Need> needs(Question question, Option option) {
    return Stream.concat(option.needs().stream(), question.needs().stream())
        .sorted(
            Comparator.comparing(Need::certainty).thenComparing(need -> need.requirement().text()))
        .toList();
  }

  private static Stream<Requirement> builds(Question question) {
    return question.needs().stream()
        .map(Need::requirement)
        .filter(requirement -> requirement instanceof Requirement.NativeBuild);
  }

  private static Reasoning.Candidate candidate(Weighed weighed, List<Weighed> all) {
    return new Reasoning.Candidate(
        weighed.option().base().reference(),
        weighed.option().base().kind(),
        weighed.option().runtime().text(),
        weighed.supplements().stream().map(SupplementReasons::name).toList(),
        weighed.bytes(),
        lacks(weighed, all));
  }

  /** What would speak against it: not what all of them lack and no application dies of. */
  private static List<Requirement> lacks(Weighed weighed, List<Weighed> all) {
    Predicate<Need> nowhere =
        need -> all.stream().allMatch(each -> each.uncovered().contains(need));
    return Stream.concat(
            weighed.certain().stream(),
            weighed.lacks(Certainty.CONDITIONAL).stream().filter(nowhere.negate()))
        .map(Need::requirement)
        .distinct()
        .toList();
  }

  private static List<Reasoning.SizePart> parts(Weighed chosen) {
    List<Reasoning.SizePart> parts = new ArrayList<>();
    parts.add(
        new Reasoning.SizePart(
            chosen.option().base().reference().text(), chosen.option().base().bytes()));
    if (chosen.option().runtime() instanceof AppRuntime.Linked linked) {
      parts.addAll(parts(linked));
    }
    for (Supplement supplement : chosen.supplements()) {
      parts.add(new Reasoning.SizePart(SupplementReasons.name(supplement), supplement.bytes()));
    }
    return parts.stream()
        .filter(part -> part.bytes() > 0)
        .sorted(Comparator.comparing(Reasoning.SizePart::bytes).reversed())
        .toList();
  }

  private static List<Reasoning.SizePart> parts(AppRuntime.Linked runtime) {
    String java = "Java " + runtime.jdk().release() + ", ";
    LinkedModules modules = runtime.linked();
    if (modules.complete()) {
      return List.of(new Reasoning.SizePart(java + "all modules", modules.total()));
    }
    List<Map.Entry<String, Long>> bySize =
        modules.bytes().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    List<Reasoning.SizePart> parts = new ArrayList<>();
    bySize.stream()
        .limit(LARGEST)
        .forEach(each -> parts.add(new Reasoning.SizePart(java + each.getKey(), each.getValue())));
    if (bySize.size() > LARGEST) {
      List<Map.Entry<String, Long>> rest = bySize.subList(LARGEST, bySize.size());
      parts.add(
          new Reasoning.SizePart(
              java + rest.size() + (rest.size() == 1 ? " more module" : " more modules"),
              rest.stream().mapToLong(Map.Entry::getValue).sum()));
    }
    return parts;
  }
}
