package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.Launch.UnnamedJar;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.plan.graph.ModulePath;
import dev.minimalimage.processor.plan.search.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How an application starts that is a module. */
final class ModuleLaunch {
  private ModuleLaunch() {}

  /** The annotated class of the application's module; none if that is not started as a module. */
  static Optional<Launch> of(ImageSpec spec, ProjectFacts facts, Execution execution) {
    return spec.mainMethod() != MainMethod.NONE
            && facts.frameworkBuild().isEmpty()
            && execution instanceof Execution.OnJvm jvm
        ? jvm.modulePath().application().map(own -> asModule(spec, facts, own, jvm.modulePath()))
        : Optional.empty();
  }

  private static Launch asModule(
      ImageSpec spec, ProjectFacts facts, ModuleEvidence application, ModulePath path) {
    return new Launch.OfModule(
        application.name(),
        spec.mainClass(),
        options(path),
        path.others().stream().flatMap(other -> unnamed(other, facts)).distinct().toList());
  }

  /**
   * Measured on 17 and 25: without the first, java knows no module that is neither required nor
   * provides a service that is used; without the second, code that declares no requirement fails to
   * link to a module of Java's that the application does not require.
   */
  private static List<Reasoned<String>> options(ModulePath path) {
    List<Reasoned<String>> options = new ArrayList<>();
    path.beyond()
        .ifPresent(
            module ->
                options.add(
                    new Reasoned<>(
                        "--add-modules=ALL-MODULE-PATH",
                        module.jar() + " is a module that no other requires")));
    Stream.concat(
            path.modules().stream().filter(ModuleEvidence::isAutomatic), path.others().stream())
        .findFirst()
        .ifPresent(
            jar ->
                options.add(
                    new Reasoned<>(
                        "--add-modules=ALL-DEFAULT",
                        jar.jar() + " does not declare which modules of Java it uses")));
    return options;
  }

  private static Stream<UnnamedJar> unnamed(ModuleEvidence other, ProjectFacts facts) {
    List<Dependency> runtime = facts.runtime();
    return IntStream.range(0, runtime.size())
        .filter(i -> runtime.get(i).plainName().equals(other.jar()))
        .mapToObj(
            i ->
                facts
                    .layout()
                    .prebuilt()
                    .map(prebuilt -> new UnnamedJar(prebuilt.jars().get(i), "", true))
                    .orElseGet(() -> unnamed(runtime.get(i), runtime)));
  }

  private static UnnamedJar unnamed(Dependency jar, List<Dependency> runtime) {
    String artifactId = jar.coordinates().artifactId();
    return isAlone(jar, runtime)
        ? new UnnamedJar(jar.plainName(), artifactId, false)
        : new UnnamedJar(jar.fileName(), artifactId, true);
  }

  /** Whether no other file starts like it: where a version ends, no pattern tells. */
  private static boolean isAlone(Dependency jar, List<Dependency> runtime) {
    String start = jar.coordinates().artifactId() + "-";
    return runtime.stream()
        .noneMatch(other -> !other.equals(jar) && other.fileName().startsWith(start));
  }
}
