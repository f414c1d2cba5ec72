package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.RuntimePlan;
import java.util.List;

/**
 * The stages of Dockerfile.mustache that nothing but {@code --target debug} builds.
 *
 * @param busybox the image that the shell and its tools come from
 * @param tools where the JDK's tools come from; none or one
 * @param path where the shell finds them
 */
record DebugView(String busybox, List<Tools> tools, String path) {
  /**
   * A Java runtime with the tools that look into another JVM.
   *
   * @param jdk the stage or image whose JDK is linked
   * @param modules the modules that are linked beside those tools, as a word of a shell
   */
  record Tools(String jdk, String modules) {}

  static DebugView of(ImagePlan plan) {
    List<Tools> tools = tools(plan);
    return new DebugView(
        plan.pins().pinned(plan.image().debug()).text(),
        tools,
        tools.isEmpty() ? "/busybox" : "/busybox:/opt/java/bin:/usr/bin:/bin");
  }

  private static List<Tools> tools(ImagePlan plan) {
    if (plan.runtime() instanceof RuntimePlan.Linked) {
      return List.of(
          new Tools(
              "runtime",
              "$(/layers/opt/java/bin/java --list-modules | sed 's/@.*//' | paste -s -d ,)"));
    }
    return plan.runtime() instanceof RuntimePlan.Compiled
        ? List.of()
        : List.of(new Tools(plan.pins().pinned(plan.build().image().value()).text(), "java.base"));
  }
}
