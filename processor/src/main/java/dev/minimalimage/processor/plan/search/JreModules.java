package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ModuleNeed;
import java.util.List;
import java.util.Set;

/** The modules of a base image's own Java runtime, which is a JRE. */
final class JreModules {
  /**
   * What a JDK of 17 to 25 has and a JRE has not: the modules that make/conf/module-loader-map.conf
   * of the JDK gives to neither the boot nor the platform loader, "and are not included in JRE".
   */
  private static final Set<String> JDK_ALONE =
      Set.of(
          "jdk.attach",
          "jdk.compiler",
          "jdk.editpad",
          "jdk.graal.compiler",
          "jdk.graal.compiler.management",
          "jdk.hotspot.agent",
          "jdk.internal.ed",
          "jdk.internal.jvmstat",
          "jdk.internal.le",
          "jdk.internal.md",
          "jdk.internal.opt",
          "jdk.jartool",
          "jdk.javadoc",
          "jdk.jcmd",
          "jdk.jconsole",
          "jdk.jdeps",
          "jdk.jdi",
          "jdk.jlink",
          "jdk.jpackage",
          "jdk.jshell",
          "jdk.jstatd",
          "jdk.random",
          "jdk.unsupported.desktop");

  private JreModules() {}

  /**
   * Whether a JRE has every module that the application does not tolerate the loss of; what a
   * module of a JRE requires, it has.
   */
  static boolean suffice(List<ModuleNeed> needs) {
    return needs.stream()
        .filter(need -> need.certainty() != Certainty.TOLERATED)
        .map(ModuleNeed::module)
        .noneMatch(JDK_ALONE::contains);
  }
}
