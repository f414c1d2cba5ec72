package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Jars of the runtime class path that are there for the developer's machine alone.
 *
 * @param tools {@code group:artifact} of each, with what it does
 */
record DevelopmentTools(Map<String, String> tools) {
  DevelopmentTools {
    tools = Map.copyOf(tools);
  }

  /** Those that the frameworks' own packaging leaves out. */
  static DevelopmentTools of(List<Framework> frameworks) {
    return new DevelopmentTools(
        frameworks.stream()
            .flatMap(framework -> framework.developmentTools().stream())
            .collect(Collectors.toMap(Reasoned::value, Reasoned::reason)));
  }

  /** The artifactIds of the tools on a class path. */
  List<Reasoned<String>> on(List<Dependency> runtime) {
    return runtime.stream()
        .filter(this::isTool)
        .map(
            tool ->
                new Reasoned<>(
                    tool.coordinates().artifactId(), tools.getOrDefault(tool.module(), "")))
        .toList();
  }

  List<Dependency> without(List<Dependency> runtime) {
    return runtime.stream().filter(jar -> !isTool(jar)).toList();
  }

  /** A prebuilt class path without the tools; {@code runtime} describes its jars, one by one. */
  Prebuilt without(Prebuilt prebuilt, List<Dependency> runtime) {
    List<String> jars =
        IntStream.range(0, prebuilt.jars().size())
            .filter(i -> !isTool(runtime.get(i)))
            .mapToObj(prebuilt.jars()::get)
            .toList();
    return new Prebuilt(prebuilt.folders(), jars, prebuilt.gradle());
  }

  private boolean isTool(Dependency jar) {
    return tools.containsKey(jar.module());
  }
}
