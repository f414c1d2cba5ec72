package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.RuntimePlan;

/** Where the image has the java command, and how it is told the class path. */
final class JavaLauncher {
  private JavaLauncher() {}

  static String path(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Linked ? "/opt/java/bin/java" : "/usr/bin/java";
  }

  /** The whole class path, in the build's order. */
  static String classPath(ImagePlan plan) {
    return plan.build().dependencies() ? "@/app/classpath" : "/app/classes";
  }
}
