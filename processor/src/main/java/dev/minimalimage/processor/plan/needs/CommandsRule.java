package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs that bytecode starts by a literal name. They are no reason to refuse a base, for
 * whether the line is reached is not known: many libraries ask {@code uname} or {@code hostname}
 * and go on without an answer. The application's own are a warning, {@link CommandFindings}.
 */
final class CommandsRule {
  private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9/_.+-]+");

  private static final Pattern FOREIGN_FILE = Pattern.compile("(?i).*\\.(exe|bat|cmd|com|ps1|vbs)");

  /** Windows' and macOS's; code that starts them has looked at the operating system before. */
  private static final Set<String> FOREIGN =
      Set.of(
          "cmd",
          "cscript",
          "explorer",
          "ioreg",
          "launchctl",
          "open",
          "osascript",
          "powershell",
          "reg",
          "regedit",
          "rundll32",
          "sc",
          "scutil",
          "sw_vers",
          "system_profiler",
          "systeminfo",
          "taskkill",
          "tasklist",
          "ver",
          "wmic",
          "wscript",
          "/usr/bin/open",
          "/usr/bin/osascript",
          "/usr/bin/sw_vers");

  private CommandsRule() {}

  static Stream<Need> needs(Question question) {
    return question
        .calls(Api.EXEC)
        .flatMap(
            call ->
                program(call.literal()).stream()
                    .map(
                        program ->
                            call.need(
                                new Requirement.Command(program),
                                call.isOwn() ? Certainty.CONDITIONAL : Certainty.TOLERATED,
                                "starts it")));
  }

  /** The first word, which is the program whether it stands alone or before its arguments. */
  private static Optional<String> program(String command) {
    String word = command.strip().split("\\s+", 2)[0];
    return PROGRAM.matcher(word).matches()
            && !FOREIGN_FILE.matcher(word).matches()
            && !FOREIGN.contains(word.toLowerCase(Locale.ROOT))
        ? Optional.of(word)
        : Optional.empty();
  }
}
