package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What the runtime class path proves.
 *
 * @param code the application's own classes first, then the jars in the order of the class path
 * @param modules what each would be on a module path, in the same order; empty if the application
 *     declares no module
 * @param gaps what on the class path could not be read, and what to do about it
 */
public record Evidence(List<CodeEvidence> code, List<ModuleEvidence> modules, List<String> gaps) {
  public Evidence {
    code = List.copyOf(code);
    modules = List.copyOf(modules);
    gaps = List.copyOf(gaps);
  }

  /** The evidence of an application that declares no module, and could be read. */
  public Evidence(List<CodeEvidence> code) {
    this(code, List.of(), List.of());
  }

  /** Whether everything on the class path could be read. */
  public boolean complete() {
    return gaps.isEmpty();
  }
}
