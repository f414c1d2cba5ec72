package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Jars of the runtime class path that are there for the developer's machine alone. */
final class DevelopmentTools {
  /** What Spring Boot's own packaging leaves out: its Maven plugin's manual, "repackage". */
  private static final Map<String, String> TOOLS =
      Map.of(
          "org.springframework.boot:spring-boot-devtools",
              "restarts the application while it is edited",
          "org.springframework.boot:spring-boot-docker-compose",
              "starts containers on the developer's machine");

  private DevelopmentTools() {}

  /** The artifactIds of the tools on a class path. */
  static List<Reasoned<String>> on(List<Dependency> runtime) {
    return runtime.stream()
        .filter(DevelopmentTools::isTool)
        .map(
            tool ->
                new Reasoned<>(
                    tool.coordinates().artifactId(), TOOLS.getOrDefault(tool.module(), "")))
        .toList();
  }

  static List<Dependency> without(List<Dependency> runtime) {
    return runtime.stream().filter(jar -> !isTool(jar)).toList();
  }

  /** A prebuilt class path without the tools; {@code runtime} describes its jars, one by one. */
  static Prebuilt without(Prebuilt prebuilt, List<Dependency> runtime) {
    List<String> jars =
        IntStream.range(0, prebuilt.jars().size())
            .filter(i -> !isTool(runtime.get(i)))
            .mapToObj(prebuilt.jars()::get)
            .toList();
    return new Prebuilt(prebuilt.folders(), jars, prebuilt.gradle());
  }

  private static boolean isTool(Dependency jar) {
    return TOOLS.containsKey(jar.module());
  }
}
