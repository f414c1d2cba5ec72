package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Map;

/** Jars of the runtime class path that are there for the developer's machine alone. */
final class DevelopmentTools {
  /** What Spring Boot's own packaging leaves out: its Maven plugin's manual, "repackage". */
  private static final Map<String, String> TOOLS =
      Map.of(
          "org.springframework.boot:spring-boot-devtools", "restarts the application while it is edited",
          "org.springframework.boot:spring-boot-docker-compose", "starts containers on the developer's machine");

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

  private static boolean isTool(Dependency jar) {
    return TOOLS.containsKey(jar.module());
  }
}
