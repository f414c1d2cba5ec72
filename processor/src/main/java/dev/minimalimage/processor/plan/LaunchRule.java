package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.FrameworkMain;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.NamedMain;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Shown;
import dev.minimalimage.processor.plan.assembly.AssemblyRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What starts the application: the annotated class if java can start it, else a main class that is
 * not the application's own, because the build names it or the framework brings it.
 */
final class LaunchRule {
  private LaunchRule() {}

  /** What starts the application whichever of its classes is annotated, if that has no main. */
  static Optional<Launch> byFramework(ProjectFacts facts, List<Framework> frameworks) {
    return AssemblyRule.launch(facts)
        .or(
            () ->
                facts.mains().mains().stream()
                    .filter(main -> !main.own())
                    .flatMap(main -> named(main, facts, frameworks).stream())
                    .findFirst())
        .or(() -> brought(facts, frameworks));
  }

  /** What starts from the class path. */
  static Launch of(ImageSpec spec, ProjectFacts facts, List<Framework> frameworks) {
    Launch annotated = new Launch.OfClass(spec.mainClass());
    return spec.mainMethod() == MainMethod.NONE || AssemblyRule.launch(facts).isPresent()
        ? byFramework(facts, frameworks).orElse(annotated)
        : annotated;
  }

  /** What the build says that the images do otherwise; {@code specs} are all of the module. */
  static List<Finding> check(
      List<ImageSpec> specs, ProjectFacts facts, List<Framework> frameworks) {
    List<NamedMain> shipped = facts.mains().mains().stream().filter(NamedMain::shipped).toList();
    if (specs.size() != 1 || shipped.isEmpty() || AssemblyRule.launch(facts).isPresent()) {
      // Of several programs, the jar can start one.
      return List.of();
    }
    ImageSpec spec = specs.get(0);
    NamedMain main = shipped.get(0);
    if (spec.mainMethod() != MainMethod.NONE) {
      return main.type().equals(spec.mainClass()) ? List.of() : List.of(other(main, spec));
    }
    boolean reads =
        !main.own()
            && known(main, frameworks).isEmpty()
            && facts.mains().entries().containsValue(spec.mainClass());
    return reads ? List.of(reading(main, spec)) : List.of();
  }

  private static Optional<Launch> named(
      NamedMain main, ProjectFacts facts, List<Framework> frameworks) {
    Optional<FrameworkMain> known = known(main, frameworks);
    String reason = main.place() + " names this main class, which is not the project's own";
    return known.isEmpty()
        ? Optional.of(new Launch.OfClass(main.type(), List.of(), reason))
        : known
            .get()
            .arguments(facts.mains().entries())
            .map(arguments -> new Launch.OfClass(main.type(), arguments, reason));
  }

  private static Optional<Launch> brought(ProjectFacts facts, List<Framework> frameworks) {
    Set<String> modules =
        facts.runtime().stream().map(Dependency::module).collect(Collectors.toSet());
    for (Framework framework : frameworks) {
      if (framework.isAmong(modules)) {
        for (FrameworkMain main : framework.mains()) {
          Optional<List<String>> arguments = main.arguments(facts.mains().entries());
          if (main.isDefault() && arguments.isPresent()) {
            return Optional.of(
                new Launch.OfClass(
                    main.type(),
                    arguments.get(),
                    framework.name() + " starts applications that have no main class"));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FrameworkMain> known(NamedMain main, List<Framework> frameworks) {
    return frameworks.stream()
        .flatMap(framework -> framework.mains().stream())
        .filter(each -> each.type().equals(main.type()))
        .findFirst();
  }

  private static Finding other(NamedMain main, ImageSpec spec) {
    return new Finding(
        FindingCode.MAIN_OTHER,
        Anchor.whole(),
        "the image starts the annotated class "
            + spec.mainClass()
            + ", and the jar, as "
            + main.place()
            + " has it, starts "
            + Shown.visible(main.type()),
        "annotate the class that the image is to start");
  }

  private static Finding reading(NamedMain main, ImageSpec spec) {
    return new Finding(
        FindingCode.MAIN_IN_MANIFEST,
        Anchor.whole(),
        main.place()
            + " names the launcher "
            + Shown.visible(main.type())
            + ", which finds "
            + spec.mainClass()
            + " in the manifest of the application's jar, and the image has classes instead of that"
            + " jar",
        "annotate a class that has a main method and starts the application itself");
  }
}
