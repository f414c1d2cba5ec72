package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.RuntimePlan;
import java.util.ArrayList;
import java.util.List;

/** Where the image has the java command, and how it is told the class path. */
final class JavaLauncher {
  private JavaLauncher() {}

  static String path(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Linked ? "/opt/java/bin/java" : "/usr/bin/java";
  }

  /** What follows the options. */
  static List<String> start(ImagePlan plan) {
    Launch launch = plan.image().launch();
    List<String> words = new ArrayList<>(List.of("-cp", classPath(plan), launch.mainClass()));
    words.addAll(launch.arguments());
    return words;
  }

  /** The whole class path, in the build's order. */
  static String classPath(ImagePlan plan) {
    return plan.build().dependencies() ? "@/app/classpath" : "/app/classes";
  }
}
