package dev.minimalimage.processor.model;

import java.util.List;

/** What runs the application in the image. */
public sealed interface RuntimePlan {

  /** The feature release of Java. */
  int release();

  /** Whether the project's own build makes it, and not a stage of ours. */
  default boolean isMadeByProject() {
    return false;
  }

  /** The base image's own. */
  record Bundled(int release) implements RuntimePlan {}

  /**
   * One that a stage links from the modules of a JDK.
   *
   * @param jdk the image whose JDK is linked
   * @param modules the modules to name to the linker, sorted, each with its reason; what they
   *     require follows by itself
   * @param complete whether these are all modules of the JDK, because the evidence does not allow
   *     for fewer
   */
  record Linked(
      int release, Reasoned<ImageReference> jdk, List<Reasoned<String>> modules, boolean complete)
      implements RuntimePlan {
    public Linked {
      modules = List.copyOf(modules);
    }
  }

  /**
   * Nothing: the application is an executable.
   *
   * @param release the release of Java that its compiler is of
   * @param builder the image that it is compiled in
   * @param maven the image that Maven is taken from, if the project's own build compiles
   */
  record Compiled(
      int release,
      Reasoned<ImageReference> builder,
      ImageReference maven,
      NativeCompilation compilation)
      implements RuntimePlan {
    @Override
    public boolean isMadeByProject() {
      return compilation.project().isPresent();
    }
  }
}
