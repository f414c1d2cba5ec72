package dev.minimalimage.processor.plan.graph;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleEvidence.Kind;
import dev.minimalimage.processor.model.Shown;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of an application that declares a module stands on the module path.
 *
 * <p>On the class path its {@code module-info.class} counts for nothing, so that services which
 * only that provides are not found. On the module path go the application, what it requires, and
 * what else declares a module that provides services (JDBC drivers, loggers). All other jars stay
 * on the class path, where they work as everywhere else, as Maven's own tests have it. {@code java}
 * does not take a module path with two modules of the same package, or without a module that is
 * required: if that concerns what the application requires, it starts from the class path.
 */
public final class ModulePathRule {
  /** Plugins, in any group, whose program is one jar, which java starts from the class path. */
  private static final Set<String> ONE_JAR =
      Set.of(
          "maven-shade-plugin",
          "spring-boot-maven-plugin",
          "onejar-maven-plugin",
          "quarkus-maven-plugin");

  private static final String ASSEMBLY = "maven-assembly-plugin";

  private ModulePathRule() {}

  /**
   * Decides it.
   *
   * @param plugins of the project's build, each {@code group:artifact}
   * @param manifest what they write into manifests
   * @param renamed whether the image's jars have other names than the evidence's, which changes the
   *     modules that nothing else names
   */
  public static Sourced<ModulePath> of(
      Evidence evidence,
      JdkModules jdk,
      List<String> plugins,
      List<ManifestEntry> manifest,
      boolean renamed) {
    if (evidence.modules().isEmpty()) {
      return new Sourced<>(ModulePath.NONE, List.of());
    }
    Optional<String> packed =
        plugins.stream()
            .map(plugin -> plugin.substring(plugin.indexOf(':') + 1))
            .filter(ONE_JAR::contains)
            .findFirst()
            .or(() -> assembled(manifest));
    if (packed.isPresent()) {
      return new Sourced<>(
          ModulePath.refused("as from the jar that " + packed.get() + " makes"), List.of());
    }
    ModuleEvidence application = evidence.modules().get(0);
    ModuleGraph graph = new ModuleGraph(evidence.modules(), jdk);
    Optional<String> problem =
        graph.add(application).or(() -> renamed ? renamed(graph) : Optional.empty());
    if (problem.isPresent()) {
      return new Sourced<>(
          ModulePath.refused("because " + problem.get()),
          // A jar that could not be found is one finding, and that is made already.
          evidence.complete() ? List.of(finding(application, problem.get())) : List.of());
    }
    int required = graph.modules().size();
    evidence.modules().stream()
        .filter(ModuleEvidence::provides)
        .filter(module -> module.kind() == Kind.DECLARED)
        .forEach(graph::add);
    addOptional(graph);
    return new Sourced<>(
        new ModulePath(
            graph.modules(),
            evidence.modules().stream().filter(module -> !graph.has(module)).toList(),
            graph.modules().stream().skip(required).findFirst(),
            ""),
        List.of());
  }

  /** An assembly may be anything; one with a main class is a jar to start. */
  private static Optional<String> assembled(List<ManifestEntry> manifest) {
    return manifest.stream()
        .filter(entry -> entry.name().equals("Main-Class") && entry.plugin().equals(ASSEMBLY))
        .map(ManifestEntry::plugin)
        .findFirst();
  }

  /** What the modules can do without and yet only read if it is a module. */
  private static void addOptional(ModuleGraph graph) {
    int size;
    do {
      size = graph.modules().size();
      graph.modules().stream()
          .flatMap(module -> module.optional().stream())
          .flatMap(name -> graph.module(name).stream())
          .forEach(graph::add);
    } while (graph.modules().size() > size);
  }

  private static Optional<String> renamed(ModuleGraph graph) {
    return graph.modules().stream()
        .filter(module -> module.kind() == Kind.DERIVED)
        .findFirst()
        .map(
            module ->
                module.name()
                    + " has its name from its file, which the image names anew, because two jars"
                    + " have the same");
  }

  private static Finding finding(ModuleEvidence application, String problem) {
    return new Finding(
        FindingCode.MODULE_PATH,
        Anchor.whole(),
        "the image starts the module "
            + Shown.visible(application.name())
            + " from the class path, where services that only a module-info provides are not found:"
            + " on the module path, "
            + Shown.visible(problem),
        "change that, or provide the services in META-INF/services, too, and accept with suppress ="
            + " \""
            + FindingCode.MODULE_PATH.id()
            + "\"");
  }
}
