package dev.minimalimage.processor.plan.graph;

import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules that stand on the module path, as {@code java} resolves them: it ends where one
 * requires a module that is not there, and where two hold the same package, exported or not.
 */
final class ModuleGraph {
  private final JdkModules jdk;
  private final Map<String, ModuleEvidence> known = new LinkedHashMap<>();
  private final Map<String, ModuleEvidence> resolved;
  private final Map<String, String> packages;

  /**
   * A graph of nothing.
   *
   * @param modules what could be in it; of two with one name the first, as for {@code java}
   */
  ModuleGraph(Collection<ModuleEvidence> modules, JdkModules jdk) {
    this.jdk = jdk;
    modules.stream()
        .filter(module -> module.kind() != ModuleEvidence.Kind.NONE)
        .forEach(module -> known.putIfAbsent(module.name(), module));
    this.resolved = new LinkedHashMap<>();
    this.packages = new HashMap<>();
  }

  /** Adds a module with all that it requires, or nothing and says why not. */
  Optional<String> add(ModuleEvidence root) {
    List<ModuleEvidence> more = new ArrayList<>();
    Map<String, String> held = new HashMap<>(packages);
    Optional<String> problem = resolve(root, more, held);
    if (problem.isEmpty()) {
      more.forEach(module -> resolved.put(module.name(), module));
      packages.putAll(held);
    }
    return problem;
  }

  private Optional<String> resolve(
      ModuleEvidence module, List<ModuleEvidence> more, Map<String, String> held) {
    if (resolved.containsKey(module.name()) || more.contains(module)) {
      return Optional.empty();
    }
    more.add(module);
    for (String name : module.packages()) {
      Optional<String> other = holder(name, held);
      if (other.isPresent()) {
        return Optional.of(
            other.get() + " and " + module.name() + " both hold the package " + name);
      }
      held.put(name, module.name());
    }
    for (String required : module.requires()) {
      if (jdk.has(required)) {
        continue;
      }
      if (!known.containsKey(required)) {
        return Optional.of(
            module.name()
                + " requires "
                + required
                + ", which is no jar of the runtime class path");
      }
      Optional<String> problem = resolve(known.get(required), more, held);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> holder(String name, Map<String, String> held) {
    return Optional.ofNullable(held.get(name)).or(() -> jdk.moduleOf(name));
  }

  Optional<ModuleEvidence> module(String name) {
    return Optional.ofNullable(known.get(name));
  }

  boolean has(ModuleEvidence module) {
    return module.equals(resolved.get(module.name()));
  }

  /** All of them, in the order in which they were reached. */
  List<ModuleEvidence> modules() {
    return List.copyOf(resolved.values());
  }
}
