package dev.minimalimage.processor.model;

import java.util.List;

/** The Java runtime of the image. */
public sealed interface RuntimePlan {

  /** The feature release. */
  int release();

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
}
