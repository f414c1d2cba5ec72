package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The modules of a runtime that is linked for the application.
 *
 * @param needs those that it gets, sorted by name
 * @param left the tolerated ones that would cost too much
 * @param names the modules to name to the linker, each with its reason
 * @param bytes of each module, those included that the named ones require
 * @param complete whether it has every module of the JDK
 */
record LinkedModules(
    List<ModuleNeed> needs,
    List<ModuleNeed> left,
    List<Reasoned<String>> names,
    Map<String, Long> bytes,
    boolean complete) {
  /** More than that is not given for what the application does without. */
  private static final long LITTLE = 2_000_000;

  /** What a JDK without packaged modules cannot link: its linker, and what requires that. */
  private static final Set<String> UNLINKABLE = Set.of("jdk.jlink", "jdk.jpackage");

  LinkedModules {
    needs = List.copyOf(needs);
    left = List.copyOf(left);
    names = List.copyOf(names);
    bytes = java.util.Collections.unmodifiableMap(new TreeMap<>(bytes));
  }

  /** The fewest modules. */
  static LinkedModules of(List<ModuleNeed> needs, JdkModules modules) {
    List<ModuleNeed> taken = new ArrayList<>();
    List<ModuleNeed> left = new ArrayList<>();
    for (ModuleNeed need : needs.stream().sorted(ORDER).toList()) {
      boolean cheap = added(taken, need, modules) < LITTLE;
      (need.certainty() != Certainty.TOLERATED || cheap ? taken : left).add(need);
    }
    Map<String, Long> bytes = sizes(taken, modules);
    return new LinkedModules(sorted(taken), sorted(left), names(sorted(taken)), bytes, false);
  }

  private static final Comparator<ModuleNeed> ORDER =
      Comparator.comparing(ModuleNeed::certainty).thenComparing(ModuleNeed::module);

  /** All modules, for when the evidence does not allow for fewer. */
  static LinkedModules complete(List<ModuleNeed> needs, JdkModules modules) {
    Map<String, Long> bytes = new TreeMap<>();
    modules.modules().stream()
        .filter(module -> !UNLINKABLE.contains(module.name()))
        .forEach(module -> bytes.put(module.name(), module.bytes()));
    List<Reasoned<String>> all =
        bytes.keySet().stream()
            .map(name -> new Reasoned<>(name, "not all of the application could be read"))
            .toList();
    return new LinkedModules(sorted(needs), List.of(), all, bytes, true);
  }

  long total() {
    return sum(bytes);
  }

  private static List<Reasoned<String>> names(List<ModuleNeed> needs) {
    // The linker takes no empty list.
    return needs.isEmpty()
        ? List.of(new Reasoned<>("java.base", "the application uses no other"))
        : needs.stream()
            .map(need -> new Reasoned<>(need.module(), Phrases.proof(need.reasons().get(0))))
            .toList();
  }

  private static long added(List<ModuleNeed> taken, ModuleNeed need, JdkModules modules) {
    List<ModuleNeed> more = new ArrayList<>(taken);
    more.add(need);
    return sum(sizes(more, modules)) - sum(sizes(taken, modules));
  }

  private static Map<String, Long> sizes(List<ModuleNeed> needs, JdkModules modules) {
    Set<String> names = modules.closure(needs.stream().map(ModuleNeed::module).toList()).keySet();
    Map<String, Long> sizes = new TreeMap<>();
    for (JdkModule module : modules.modules()) {
      if (names.contains(module.name())) {
        sizes.put(module.name(), module.bytes());
      }
    }
    return sizes;
  }

  private static long sum(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<ModuleNeed> sorted(List<ModuleNeed> needs) {
    return needs.stream().sorted(Comparator.comparing(ModuleNeed::module)).toList();
  }
}
