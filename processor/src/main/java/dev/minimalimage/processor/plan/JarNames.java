package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the file names of the runtime class path's jars decide. */
final class JarNames {
  private JarNames() {}

  /** The file names of jars that change as often as the project, for a layer of their own. */
  static List<String> changingWithTheProject(List<Dependency> runtime, boolean qualified) {
    return runtime.stream()
        .filter(jar -> jar.isSnapshot() || jar.reactor())
        .map(jar -> (qualified ? jar.coordinates().groupId() + "." : "") + jar.fileName())
        .toList();
  }

  /** Whether two jars have the same file name, so that one would replace the other in a folder. */
  static boolean collide(List<Dependency> runtime) {
    Set<String> names = new HashSet<>();
    return !runtime.stream().map(Dependency::fileName).allMatch(names::add);
  }
}
