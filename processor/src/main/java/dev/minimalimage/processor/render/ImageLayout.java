package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.BuildStage;
import java.util.List;

/**
 * Where the image of an application that a JVM runs has its parts.
 *
 * @param classes the folder in which at least the self-test's class lies as a file
 * @param classPath the class path of the whole application, as the launcher takes it
 * @param files the paths of all parts; one that ends in a slash stands for all below it
 * @param lastLayers the folders of the build's {@code /layers} that follow those of the jars
 */
record ImageLayout(String classes, String classPath, List<String> files, List<String> lastLayers) {
  private static final List<String> RESOURCES_CLASSES = List.of("resources", "classes");

  ImageLayout {
    files = List.copyOf(files);
    lastLayers = List.copyOf(lastLayers);
  }

  static ImageLayout of(BuildStage build) {
    return build.assembly().map(ImageLayout::of).orElseGet(() -> exploded(build.dependencies()));
  }

  private static ImageLayout exploded(boolean jars) {
    return jars
        ? new ImageLayout(
            "/app/classes",
            "@/app/classpath",
            List.of("/app/classes/", "/app/classpath", "/app/lib/"),
            RESOURCES_CLASSES)
        : new ImageLayout(
            "/app/classes", "/app/classes", List.of("/app/classes/"), RESOURCES_CLASSES);
  }

  private static ImageLayout of(Assembly assembly) {
    List<String> all = List.of("/app/");
    if (assembly instanceof Assembly.QuarkusFolder) {
      return new ImageLayout(
          "/app/classes",
          // The launcher itself puts the jars of a folder in place of its star.
          "/app/classes:/app/quarkus/*:/app/app/*:/app/lib/boot/*:/app/lib/main/*",
          all,
          List.of("generated", "classes"));
    }
    return assembly instanceof Assembly.QuarkusJar
        ? new ImageLayout(
            "/app/classes", "/app/classes:/app/quarkus-run.jar", all, List.of("classes"))
        : new ImageLayout("/app/WEB-INF/classes", "@/app/classpath", all, RESOURCES_CLASSES);
  }

  /** Whether the class path stands in a file. */
  boolean hasClassPathFile() {
    return classPath.startsWith("@");
  }
}
