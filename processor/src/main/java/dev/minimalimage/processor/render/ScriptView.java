package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.DataSize;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.StageImages;
import dev.minimalimage.processor.model.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of verify-image.sh.mustache; all are words of a shell. */
record ScriptView(
    String image,
    String dockerfile,
    String context,
    String base,
    String images,
    String lock,
    String user,
    String platforms,
    String maxSize,
    String port,
    String healthPath,
    String expectedOutput,
    String memory,
    String needsUserName,
    String startTimeout,
    String stopGrace,
    String readOnlyRoot,
    String executable,
    String linkage,
    String needed,
    String plannedFiles,
    List<String> runEnvironment,
    List<String> volumes,
    List<String> runArguments,
    String hasSelfTest,
    String hasProbe,
    List<Asks> asks) {
  private static final int WIDTH = 110;

  private static final List<String> PARTS =
      List.of(
          "verify-image-frame.sh",
          "verify-image-layers.sh",
          "verify-image-contents.sh",
          "verify-image-pin.sh",
          "verify-image-running.sh");

  /**
   * A function of the script.
   *
   * @param what the command that it runs
   * @param lines its body
   */
  record Asks(String name, String what, List<String> lines) {}

  static ScriptView of(ImagePlan plan) {
    return of(plan, NativeChecks.of(plan), PlannedFiles.of(plan));
  }

  static ScriptView of(ImagePlan plan, NativeChecks checks, List<String> plannedFiles) {
    Verification verification = plan.verification();
    return new ScriptView(
        ShellQuoting.word(plan.name() + ":" + plan.tag()),
        ShellQuoting.word(plan.files().dockerfile()),
        ShellQuoting.word(plan.build().layout().toContext()),
        ShellQuoting.word(plan.pins().pinned(plan.image().base().value()).text()),
        ShellQuoting.word(
            StageImages.of(plan).stream()
                .filter(image -> !image.hasDigest())
                .map(ImageReference::text)
                .collect(Collectors.joining("\n"))),
        ShellQuoting.word(plan.files().lock()),
        ShellQuoting.word(plan.image().user().toString()),
        ShellQuoting.word(
            plan.platforms().stream().map(Platform::text).collect(Collectors.joining(" "))),
        ShellQuoting.word(bytes(verification.maxSize())),
        ShellQuoting.word(plan.port().isPresent() ? plan.port().getAsInt() + "" : ""),
        ShellQuoting.word(plan.health().path().orElse("")),
        ShellQuoting.word(verification.output()),
        ShellQuoting.word(bytes(verification.memory())),
        ShellQuoting.word(String.valueOf(needsUserName(plan))),
        ShellQuoting.word(seconds(verification.timeout())),
        ShellQuoting.word(seconds(verification.stopTimeout())),
        ShellQuoting.word(String.valueOf(verification.readOnly())),
        ShellQuoting.word(checks.executable()),
        ShellQuoting.word(checks.linkage()),
        ShellQuoting.word(String.join(" ", checks.needed())),
        ShellQuoting.word(String.join("\n", plannedFiles)),
        verification.env().stream()
            .map(variable -> ShellQuoting.word(variable.name() + "=" + variable.value()))
            .toList(),
        RunCommand.writable(plan).map(ShellQuoting::word).toList(),
        verification.args().stream().map(ShellQuoting::word).toList(),
        ShellQuoting.word(ProbeView.selfTest(plan).isEmpty() ? "" : "true"),
        ShellQuoting.word(ProbeView.command(plan).isEmpty() ? "" : "true"),
        Stream.of(
                asks(
                    "self_test",
                    "what looks in the image for all that was planned",
                    ProbeView.selfTest(plan)),
                asks("probe", "the HEALTHCHECK's command", ProbeView.command(plan)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Asks> asks(String name, String what, List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Asks(
            name,
            what,
            Lines.continued(
                "\"$@\" ",
                Lines.folded(words.stream().map(ShellQuoting::word).toList(), " ", WIDTH))));
  }

  /** The script: this project's values, then what is the same in every project. */
  String script() {
    return Templates.render("verify-image.sh.mustache", this)
        + PARTS.stream().map(Templates::constant).collect(Collectors.joining());
  }

  private static String bytes(Optional<DataSize> size) {
    return size.map(DataSize::bytes).map(String::valueOf).orElse("");
  }

  /** Whether it cannot run as a user that {@code /etc/passwd} does not know. */
  private static boolean needsUserName(ImagePlan plan) {
    return plan.reasoning().needs().stream()
        .anyMatch(
            need ->
                need.requirement() == Requirement.Feature.USER_ENTRY
                    && need.certainty() == Certainty.CERTAIN);
  }

  /** Whole seconds, rounded up: a shell counts no others. */
  private static String seconds(Duration duration) {
    return String.valueOf((duration.toMillis() + 999) / 1000);
  }
}
