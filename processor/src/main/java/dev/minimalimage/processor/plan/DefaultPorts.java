package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports that web frameworks listen on when nothing says otherwise. */
final class DefaultPorts {
  private DefaultPorts() {}

  /** A server on a class path whose port nothing here tells. */
  static Optional<String> server(List<Dependency> runtime, List<Framework> frameworks) {
    Set<String> modules = modules(runtime);
    return frameworks.stream()
        .filter(framework -> framework.port().isEmpty() && framework.serves(modules))
        .map(
            framework ->
                Stream.concat(framework.servers().stream(), framework.artifacts().stream())
                    .filter(modules::contains)
                    .findFirst()
                    .orElseThrow())
        .findFirst();
  }

  static Optional<Reasoned<Integer>> of(List<Dependency> runtime, List<Framework> frameworks) {
    Set<String> modules = modules(runtime);
    return frameworks.stream()
        .filter(framework -> framework.port().isPresent() && framework.serves(modules))
        .map(
            framework ->
                new Reasoned<>(framework.port().getAsInt(), framework.name() + "'s default"))
        .findFirst();
  }

  private static Set<String> modules(List<Dependency> runtime) {
    return runtime.stream().map(Dependency::module).collect(Collectors.toSet());
  }
}
