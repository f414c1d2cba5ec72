package dev.minimalimage.processor.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The modules of one release of the JDK.
 *
 * <p>A value of its three components. It is no record because it keeps them a second time, by name:
 * plans look up each package that the class path uses.
 */
public final class JdkModules {
  private final int release;
  private final List<JdkModule> modules;
  private final List<String> charsets;
  private final Map<String, JdkModule> byName = new HashMap<>();
  private final Map<String, String> byPackage = new HashMap<>();

  /**
   * Modules of a release.
   *
   * @param release the feature release
   * @param modules sorted by name
   * @param charsets the names and aliases, in lower case and sorted, of the character sets that
   *     jdk.charsets has and java.base has not
   */
  public JdkModules(int release, List<JdkModule> modules, List<String> charsets) {
    this.release = release;
    this.modules = List.copyOf(modules);
    this.charsets = List.copyOf(charsets);
    for (JdkModule module : this.modules) {
      byName.put(module.name(), module);
      module.packages().forEach(name -> byPackage.put(name, module.name()));
    }
  }

  public int release() {
    return release;
  }

  public List<JdkModule> modules() {
    return modules;
  }

  public List<String> charsets() {
    return charsets;
  }

  /** The module that holds a package, exported or not. */
  public Optional<String> moduleOf(String packageName) {
    return Optional.ofNullable(byPackage.get(packageName));
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** These modules and all that they require, sorted, each with a module that brought it in. */
  public Map<String, String> closure(List<String> roots) {
    Map<String, String> found = new TreeMap<>();
    new TreeSet<>(roots).forEach(root -> add(root, root, found));
    add("java.base", "java.base", found);
    return found;
  }

  private void add(String name, String by, Map<String, String> found) {
    JdkModule module = byName.get(name);
    if (module != null && found.putIfAbsent(name, by) == null) {
      module.requires().forEach(required -> add(required, name, found));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JdkModules that
        && release == that.release
        && modules.equals(that.modules)
        && charsets.equals(that.charsets);
  }

  @Override
  public int hashCode() {
    return Objects.hash(release, modules, charsets);
  }

  @Override
  public String toString() {
    return "JDK " + release + ": " + modules.size() + " modules";
  }
}
