package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Warns of programs that the application's own code starts and no minimal base has. */
public final class CommandFindings {
  private CommandFindings() {}

  /** One for each program that the user does not say the base to have. */
  public static List<Finding> of(ImageSpec spec, List<Need> needs) {
    return needs.stream()
        .filter(need -> !spec.provides().contains(need.requirement()))
        .flatMap(CommandFindings::finding)
        .toList();
  }

  private static Stream<Finding> finding(Need need) {
    Optional<Proof> own =
        need.proofs().stream().filter(proof -> proof.element().isEmpty()).findFirst();
    return need.requirement() instanceof Requirement.Command command
        ? own.stream().map(proof -> finding(command.name(), proof.place()))
        : Stream.empty();
  }

  private static Finding finding(String program, String by) {
    return new Finding(
        FindingCode.COMMAND_MISSING,
        Anchor.whole(),
        by + " starts the program " + program + ", which no minimal base has",
        "call a library instead, or use an image of your own that has it (baseImage with provides ="
            + " \"program "
            + program
            + "\"), or accept with suppress = \""
            + FindingCode.COMMAND_MISSING.id()
            + "\"");
  }
}
