package dev.minimalimage.processor.plan.graph;

import dev.minimalimage.processor.model.ModuleEvidence;
import java.util.List;
import java.util.Optional;

/**
 * How an application that declares a module starts.
 *
 * @param modules those of the module path, the application's first; empty if it starts from the
 *     class path all the same
 * @param others the jars that stay on the class path
 * @param beyond the first jar on the module path that no module requires, if there is one
 * @param why why it starts from the class path; empty if it does not
 */
public record ModulePath(
    List<ModuleEvidence> modules,
    List<ModuleEvidence> others,
    Optional<ModuleEvidence> beyond,
    String why) {

  /** An application that declares no module. */
  public static final ModulePath NONE = new ModulePath(List.of(), List.of(), Optional.empty(), "");

  public ModulePath {
    modules = List.copyOf(modules);
    others = List.copyOf(others);
  }

  static ModulePath refused(String why) {
    return new ModulePath(List.of(), List.of(), Optional.empty(), why);
  }

  /** The application's module, if it starts as one. */
  public Optional<ModuleEvidence> application() {
    return modules.stream().findFirst();
  }
}
