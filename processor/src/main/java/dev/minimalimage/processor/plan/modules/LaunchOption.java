package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Proof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One option of the JVM.
 *
 * @param text with its value behind a {@code =}, however it was written
 * @param member the member of the annotation that has it
 */
record LaunchOption(String text, String member) {

  /** The manual of java(1) allows for two words where the option is one of these. */
  private static final Set<String> TWO_WORDS =
      Set.of("--add-modules", "--add-opens", "--add-exports", "--add-reads");

  /**
   * The manual of java(1) on the first, JVMTI's specification on the second; HotSpot on the last.
   */
  private static final Set<String> VARIABLES =
      Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  static List<LaunchOption> of(ImageSpec spec) {
    List<LaunchOption> options = new ArrayList<>(joined(spec.jvmArgs(), "jvmArgs"));
    for (EnvVariable variable : spec.env()) {
      if (VARIABLES.contains(variable.name())) {
        String unquoted = variable.value().replace("\"", "").replace("'", "").strip();
        options.addAll(joined(Arrays.asList(unquoted.split("\\s+")), variable.name()));
      }
    }
    return options;
  }

  private static List<LaunchOption> joined(List<String> words, String member) {
    List<LaunchOption> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean two = TWO_WORDS.contains(words.get(i)) && i + 1 < words.size();
      options.add(
          new LaunchOption(two ? words.get(i) + "=" + words.get(i + 1) : words.get(i), member));
      i += two ? 1 : 0;
    }
    return options;
  }

  /** What follows a prefix, such as {@code --add-modules=}. */
  Optional<String> after(String prefix) {
    return text.startsWith(prefix)
        ? Optional.of(text.substring(prefix.length()))
        : Optional.empty();
  }

  Seen needs(String module, Certainty certainty) {
    return new Seen(module, certainty, new Proof("", member, "has " + text));
  }
}
