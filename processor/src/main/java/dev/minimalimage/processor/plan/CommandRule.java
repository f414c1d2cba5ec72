package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.FrameworkCommand;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Shown;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arguments of applications that do nothing without: those of the annotation, else what the
 * framework's applications take, with the one file beside the POM that can be their configuration.
 */
final class CommandRule {
  /**
   * What the application is started with.
   *
   * @param spec what was asked for, with the arguments and the file that they name
   * @param reason why these arguments; empty if the annotation names them, or nobody
   */
  record Command(ImageSpec spec, String reason) {}

  private CommandRule() {}

  static Sourced<Command> of(ImageSpec spec, ProjectFacts facts, List<Framework> frameworks) {
    Optional<Framework> framework = framework(spec, facts, frameworks);
    if (framework.isEmpty()) {
      return new Sourced<>(new Command(spec, ""), List.of());
    }
    String name = framework.get().name();
    FrameworkCommand command = framework.get().command().orElseThrow();
    List<String> files = facts.configuration().files();
    if (files.size() != 1) {
      return new Sourced<>(
          new Command(spec.with(command.words(), List.of()), name + "'s command to serve"),
          List.of(unknown(name, command, files)));
    }
    return new Sourced<>(
        new Command(
            spec.with(Stream.concat(command.words().stream(), files.stream()).toList(), files),
            name + "'s command to serve, and the only file that can be its configuration"),
        List.of());
  }

  private static Optional<Framework> framework(
      ImageSpec spec, ProjectFacts facts, List<Framework> frameworks) {
    if (!spec.args().isEmpty()) {
      return Optional.empty();
    }
    Set<String> modules =
        facts.runtime().stream().map(Dependency::module).collect(Collectors.toSet());
    return frameworks.stream()
        .filter(framework -> framework.isAmong(modules))
        .filter(
            framework ->
                framework.command().stream()
                    .flatMap(command -> command.types().stream())
                    .anyMatch(spec.superclasses()::contains))
        .findFirst();
  }

  private static Finding unknown(String name, FrameworkCommand command, List<String> files) {
    String words =
        command.words().stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    String file = files.isEmpty() ? "config.yml" : Shown.visible(files.get(0));
    return new Finding(
        FindingCode.ARGS_UNKNOWN,
        Anchor.whole(),
        (files.isEmpty()
                ? "no file in the project's folder can be the configuration of this application of "
                    + name
                : files.stream().map(Shown::visible).collect(Collectors.joining(", "))
                    + " can each be the configuration of this application of "
                    + name)
            + ", so it is started without one",
        "say it with args = {" + words + ", \"" + file + "\"} and files = \"" + file + "\"");
  }
}
