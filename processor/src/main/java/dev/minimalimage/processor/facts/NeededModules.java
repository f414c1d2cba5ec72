package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The project's modules that building one module takes, each by its POM.
 *
 * @param built those that are built, the module itself among them
 * @param named those that Maven must be told of, because it does not see that they are needed
 * @param imported those whose POM is read, through an import or as a parent without relative path
 */
record NeededModules(SortedSet<Path> built, SortedSet<Path> named, SortedSet<Path> imported) {
  NeededModules {
    built = Collections.unmodifiableSortedSet(new TreeSet<>(built));
    named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
    imported = Collections.unmodifiableSortedSet(new TreeSet<>(imported));
  }

  /** Whether the module can be built alone, from its own POM. */
  boolean isAlone() {
    return built.size() == 1 && imported.isEmpty();
  }
}
