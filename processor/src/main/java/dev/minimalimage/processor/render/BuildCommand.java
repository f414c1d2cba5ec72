package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Platform;
import java.util.stream.Collectors;

/** The commands that build the image, for people: from the folder of the build context. */
final class BuildCommand {
  private BuildCommand() {}

  /** The image, for all its platforms. */
  static String of(ImagePlan plan) {
    String platforms =
        plan.platforms().size() < 2
            ? plan.platforms().stream()
                .map(platform -> " --platform " + platform)
                .findFirst()
                .orElse("")
            : " --platform "
                + plan.platforms().stream().map(Platform::text).collect(Collectors.joining(","));
    return "docker "
        + (plan.platforms().size() < 2 ? "" : "buildx ")
        + "build"
        + platforms
        + file(plan)
        + " --tag "
        + plan.name()
        + ":"
        + plan.tag()
        + " .";
  }

  /** The image with tools, for this machine. */
  static String debug(ImagePlan plan) {
    return "docker build" + file(plan) + " --target debug --tag " + debugImage(plan) + " .";
  }

  /** What that is called. */
  static String debugImage(ImagePlan plan) {
    return plan.name() + ":debug";
  }

  private static String file(ImagePlan plan) {
    BuildLayout layout = plan.build().layout();
    String dockerfile =
        layout.module().equals(".")
            ? plan.files().dockerfile()
            : layout.module() + "/" + plan.files().dockerfile();
    return dockerfile.equals("Dockerfile") ? "" : " --file " + dockerfile;
  }
}
