package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What the runtime class path proves.
 *
 * @param code the application's own classes first, then the jars in the order of the class path
 * @param modules what each would be on a module path, in the same order; empty if the application
 *     declares no module
 * @param complete whether everything on the class path could be read
 */
public record Evidence(List<CodeEvidence> code, List<ModuleEvidence> modules, boolean complete) {
  public Evidence {
    code = List.copyOf(code);
    modules = List.copyOf(modules);
  }

  /** The evidence of an application that declares no module. */
  public Evidence(List<CodeEvidence> code, boolean complete) {
    this(code, List.of(), complete);
  }
}
