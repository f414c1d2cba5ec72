package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.FinalStage;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.model.Supplement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The paths that the plan adds to the base. One that ends in a slash stands for all below it, too;
 * a star in a name for any characters.
 */
final class PlannedFiles {
  private PlannedFiles() {}

  static List<String> of(ImagePlan plan) {
    FinalStage image = plan.image();
    Stream<String> folders =
        Stream.concat(Stream.of(image.workdir()), image.volumes().stream())
            .map(ContainerPath::path);
    Stream<String> files = image.files().stream().map(file -> image.workdir() + "/" + file + "/");
    Stream<String> copies =
        image.supplements().stream().map(Reasoned::value).flatMap(PlannedFiles::of);
    Stream<String> made =
        Stream.concat(
            plan.build().userEntries().isEmpty() ? Stream.empty() : Stream.of("/etc/passwd"),
            plan.build().tmp() ? Stream.of("/tmp") : Stream.empty());
    return Stream.of(runtime(plan.runtime()), application(plan), folders, files, copies, made)
        .flatMap(paths -> paths)
        .distinct()
        .sorted()
        .toList();
  }

  /** With what a linked runtime brings of libraries that its JDK is linked to. */
  private static Stream<String> runtime(RuntimePlan runtime) {
    return runtime instanceof RuntimePlan.Linked
        ? Stream.of("/opt/java/", "/usr/lib/*.so*")
        : Stream.empty();
  }

  private static Stream<String> application(ImagePlan plan) {
    if (plan.runtime() instanceof RuntimePlan.Compiled compiled) {
      return Stream.concat(
          Stream.of(NativeView.executable(compiled.compilation())),
          plan.selfTest().isPresent() ? Stream.of(SelfTest.LINK) : Stream.empty());
    }
    Stream<String> application = ImageLayout.of(plan.build()).files().stream();
    return LaunchView.of(plan).splits()
        ? Stream.concat(application, Stream.of(JavaLauncher.MODULE_PATH, JavaLauncher.UNNAMED))
        : application;
  }

  /** As COPY does: into a folder go files by their names, and what a folder holds. */
  private static Stream<String> of(Supplement copy) {
    return copy.to().endsWith("/")
        ? copy.paths().stream().map(path -> copy.to() + path.substring(path.lastIndexOf('/') + 1))
        : Stream.of(copy.to());
  }
}
