package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsRuleTest {
  private static final ImageSpec SPEC = Specs.spec().build();

  private static List<String> lines(Element... elements) {
    return Needs.lines(CommandsRule.needs(Needs.usual(elements)));
  }

  private static Element own(String command) {
    return Element.own().calls(Api.EXEC, command, "com.example.App");
  }

  @Test
  void theFirstWordIsTheProgram() {
    assertThat(lines(own("git")))
        .containsExactly("CONDITIONAL the program git: com.example.App starts it");
    assertThat(lines(own("/bin/sh -c ls")))
        .containsExactly("CONDITIONAL the program /bin/sh: com.example.App starts it");
  }

  @Test
  void librariesGoOnWithout() {
    assertThat(lines(Element.jar("a.jar").calls(Api.EXEC, "uname", "a.A")))
        .containsExactly("TOLERATED the program uname: a.jar!a.A starts it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmd.exe /c dir", "CMD", "powershell", "osascript", "%s", "", " "})
  void otherSystemsProgramsAndPatternsAreNoNeed(String command) {
    assertThat(lines(own(command))).isEmpty();
  }

  @Test
  void ownCommandsAreAWarningThatNamesTheCaller() {
    var needs =
        CommandsRule.needs(
                Needs.usual(own("git"), Element.jar("a.jar").calls(Api.EXEC, "uname", "a.A")))
            .toList();

    assertThat(CommandFindings.of(SPEC, needs).stream().map(Finding::text))
        .containsExactly(
            "[MI-COMMAND-MISSING] com.example.App starts the program git, which no minimal base"
                + " has; call a library instead, or use an image of your own that has it (baseImage"
                + " with provides = \"program git\"), or accept with suppress ="
                + " \"MI-COMMAND-MISSING\"");
  }

  @Test
  void whatTheUsersBaseProvidesIsNoWarning() {
    var needs = CommandsRule.needs(Needs.usual(own("git"))).toList();
    ImageSpec spec = Specs.spec().provides(new Requirement.Command("git")).build();

    assertThat(CommandFindings.of(spec, needs)).isEmpty();
  }
}
