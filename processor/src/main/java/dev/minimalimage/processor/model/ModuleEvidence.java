package dev.minimalimage.processor.model;

import java.util.List;

/**
 * What an element of the class path would be on a module path.
 *
 * @param jar the jar's file name without a version, as in {@link CodeEvidence}; empty for the
 *     application itself
 * @param kind how it is a module
 * @param name the module's; empty if it cannot be one
 * @param requires the modules that it cannot do without, sorted; none of an automatic module
 * @param optional the modules that it reads where they are there ({@code requires static}), sorted
 * @param provides whether it declares implementations of services, which the class path ignores
 * @param packages all that it holds, sorted
 */
public record ModuleEvidence(
    String jar,
    Kind kind,
    String name,
    List<String> requires,
    List<String> optional,
    boolean provides,
    List<String> packages) {

  /** How an element is a module. */
  public enum Kind {
    /** It has a {@code module-info.class}. */
    DECLARED,
    /** Its manifest names it. */
    NAMED,
    /** Its file's name names it. */
    DERIVED,
    /** Java refuses to read it as a module, for its name or for what it holds. */
    NONE
  }

  public ModuleEvidence {
    requires = List.copyOf(requires);
    optional = List.copyOf(optional);
    packages = List.copyOf(packages);
  }

  /** What cannot be a module. */
  public static ModuleEvidence none(String jar) {
    return new ModuleEvidence(jar, Kind.NONE, "", List.of(), List.of(), false, List.of());
  }

  public boolean isAutomatic() {
    return kind == Kind.NAMED || kind == Kind.DERIVED;
  }
}
