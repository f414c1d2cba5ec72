package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.RuntimePlan;
import java.util.ArrayList;
import java.util.List;

/** Where the image has the java command, and how it is told the class path. */
final class JavaLauncher {
  /** The jars and classes of modules, if others stay on the class path. */
  static final String MODULE_PATH = "/app/modulepath";

  /** Those others. */
  static final String UNNAMED = "/app/unnamed";

  private JavaLauncher() {}

  static String path(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Linked ? "/opt/java/bin/java" : "/usr/bin/java";
  }

  /** What follows the options. */
  static List<String> start(ImagePlan plan) {
    Launch launch = plan.image().launch();
    List<String> words = new ArrayList<>();
    if (launch instanceof Launch.OfModule module) {
      words.addAll(start(plan, module));
    } else if (launch instanceof Launch.OfJar executable) {
      words.addAll(List.of("-jar", executable.jar()));
    } else {
      words.addAll(List.of("-cp", classPath(plan), launch.mainClass()));
    }
    words.addAll(launch.arguments());
    return words;
  }

  private static List<String> start(ImagePlan plan, Launch.OfModule launch) {
    List<String> words = new ArrayList<>();
    launch.options().forEach(option -> words.add(option.value()));
    if (launch.unnamed().isEmpty()) {
      // A path is the same to the launcher, of modules or of classes.
      words.addAll(List.of("-p", classPath(plan)));
    } else {
      words.addAll(List.of("-p", "@" + MODULE_PATH, "-cp", "@" + UNNAMED));
    }
    words.addAll(List.of("-m", launch.module() + "/" + launch.mainClass()));
    return words;
  }

  /** The whole class path, in the build's order. */
  static String classPath(ImagePlan plan) {
    return ImageLayout.of(plan.build()).classPath();
  }
}
