package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.Launch.UnnamedJar;
import dev.minimalimage.processor.model.Prebuilt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How Dockerfile.mustache tells what stands on the module path and what on the class path.
 *
 * @param why lines that tell the reasons for what the launcher is given
 * @param splits whether some jars are on the module path and others on the class path
 * @param unnamed what finds the latter among lines with a path each, as a word of a shell
 * @param modulePath the module path of a prebuilt application, as the launcher takes it
 * @param launchClassPath likewise its class path
 */
record LaunchView(
    List<String> why, boolean splits, String unnamed, String modulePath, String launchClassPath) {
  private static final int FEW = 6;

  static LaunchView of(ImagePlan plan) {
    if (!(plan.image().launch() instanceof Launch.OfModule launch)) {
      return new LaunchView(
          plan.image().launch() instanceof Launch.OfClass
                  && ImageLayout.of(plan.build()).hasClassPathFile()
              ? List.of(
                  "@/app/classpath: the class path in the build's order, which the launcher reads"
                      + " from that file.")
              : List.of(),
          false,
          "",
          "",
          "");
    }
    List<String> names = launch.unnamed().stream().map(UnnamedJar::jar).toList();
    return new LaunchView(
        why(plan, launch, names),
        !names.isEmpty(),
        DockerfileQuoting.shellWord(pattern(launch.unnamed(), plan.build().qualifiedJars())),
        path(plan, names, false),
        path(plan, names, true));
  }

  private static List<String> why(ImagePlan plan, Launch.OfModule launch, List<String> names) {
    List<String> sentences = new ArrayList<>();
    launch
        .options()
        .forEach(option -> sentences.add(option.value() + ": " + option.reason() + "."));
    sentences.add(
        "-p, -m: the application is the module "
            + launch.module()
            + (plan.build().dependencies()
                ? "; the launcher reads the path from that file, in the build's order."
                : "."));
    if (!names.isEmpty()) {
      sentences.add(
          "-cp: no module requires "
              + String.join(", ", names.subList(0, Math.min(FEW, names.size())))
              + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "")
              + (names.size() == 1 ? ", so it stays" : ", so they stay")
              + " on the class path.");
    }
    return sentences.stream().flatMap(sentence -> Lines.comment(sentence).stream()).toList();
  }

  /** An extended regular expression that a jar's path ends with, whatever its version. */
  private static String pattern(List<UnnamedJar> jars, boolean qualified) {
    return (qualified ? "/[^/]*[.](" : "/(")
        + jars.stream().map(LaunchView::pattern).distinct().collect(Collectors.joining("|"))
        + ")$";
  }

  private static String pattern(UnnamedJar jar) {
    if (jar.fixed()) {
      return literal(jar.jar());
    }
    return literal(jar.artifactId()) + "-[^/]*[.]jar";
  }

  /** A text of which a regular expression takes nothing for more than it is. */
  private static String literal(String text) {
    return text.replaceAll("[^A-Za-z0-9_-]", ".");
  }

  private static String path(ImagePlan plan, List<String> unnamed, boolean classPath) {
    boolean gradle = plan.build().prebuilt().flatMap(Prebuilt::gradle).isPresent();
    List<String> paths = new ArrayList<>(classPath ? List.of() : List.of("/app/classes"));
    for (String jar : plan.build().prebuilt().map(Prebuilt::jars).orElse(List.of())) {
      if (unnamed.contains(jar) == classPath) {
        paths.add("/app/lib/" + (gradle ? jar.substring(jar.lastIndexOf('/') + 1) : jar));
      }
    }
    return String.join(":", paths);
  }
}
