package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Proof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All rules that tell which modules are needed.
 *
 * <p>A lost module shows itself in four ways: an error at start, an exit with an empty log (the
 * logger was lost with it), a JVM that stays alive and never opens its port (the thread that should
 * have died), and a service that runs degraded. Each rule says which of them its hazard is. The
 * grades: {@link Certainty#CERTAIN} where the application's own code or options cannot do without;
 * {@link Certainty#CONDITIONAL} where a library may be made to do what its code allows for; {@link
 * Certainty#TOLERATED} where the code is known, or made, to do without. Safe beats small: what is
 * not known to be tolerated is not.
 */
public final class ModuleRules {
  private static final List<ModuleRule> RULES =
      List.of(
          new RequestedModules(),
          new AddedModules(),
          new Monitoring(),
          new Agents(),
          new StaticReferences(),
          new NamedClasses(),
          new ServiceFiles(),
          new DeclaredRequirements(),
          new ResolvedModules(),
          new ZipFileSystems(),
          new NamingProviders(),
          new ManagementBeans(),
          new RemoteManagement(),
          new CharacterSets(),
          new ForeignLocales(),
          new EllipticCurves(),
          new SecurityProviders(),
          new Mechanisms(),
          new RandomGenerators(),
          new Tools());

  private static final Comparator<Seen> STRONGEST_FIRST =
      Comparator.comparing(Seen::certainty)
          .thenComparing(seen -> seen.proof().element().isEmpty() ? 0 : 1);

  private ModuleRules() {}

  /**
   * The modules that the application needs beyond java.base, sorted by name. What they require
   * follows by itself and is not among them.
   */
  public static List<ModuleNeed> of(ImageSpec spec, Evidence evidence, JdkModules jdk) {
    return of(spec, evidence, List.of(), jdk);
  }

  /**
   * The same of an application that starts as a module.
   *
   * @param path the modules that it starts with
   */
  public static List<ModuleNeed> of(
      ImageSpec spec, Evidence evidence, List<ModuleEvidence> path, JdkModules jdk) {
    return of(RULES, new Subject(spec, evidence, path, jdk));
  }

  static List<ModuleNeed> of(List<ModuleRule> rules, Subject subject) {
    Map<String, List<Seen>> byModule = new TreeMap<>();
    rules.stream()
        .flatMap(rule -> rule.seen(subject))
        .filter(seen -> !seen.module().equals("java.base") && subject.jdk().has(seen.module()))
        .forEach(
            seen -> byModule.computeIfAbsent(seen.module(), key -> new ArrayList<>()).add(seen));
    return byModule.values().stream().map(ModuleRules::merge).toList();
  }

  private static ModuleNeed merge(List<Seen> reasons) {
    List<Seen> sorted = reasons.stream().sorted(STRONGEST_FIRST).toList();
    List<Proof> proofs = sorted.stream().map(Seen::proof).distinct().toList();
    return new ModuleNeed(sorted.get(0).module(), sorted.get(0).certainty(), proofs);
  }
}
