package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.Shown;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which options of the {@code java} command an image can have. The names are those of libjli in JDK
 * 17 and 25; options that only print before the application starts are the user's choice.
 */
final class JvmOption {
  /** Those that say what is launched, which is ours to say. */
  private static final Set<String> LAUNCH =
      Set.of(
          "-jar",
          "-cp",
          "-classpath",
          "--class-path",
          "-m",
          "--module",
          "--source",
          "-Djava.class.path");

  /** Those that make java do something else and exit. */
  private static final Set<String> EXIT =
      Set.of(
          "-version",
          "--version",
          "-fullversion",
          "--full-version",
          "-Xinternalversion",
          "-help",
          "--help",
          "-h",
          "-?",
          "-X",
          "--help-extra",
          "--list-modules",
          "-d",
          "--describe-module",
          "--validate-modules",
          "--dry-run",
          "-Xshare:dump");

  /** Those whose value java takes from the next element unless it follows an equals sign. */
  private static final Map<String, String> WITH_VALUE =
      Map.of(
          "-p", "--module-path",
          "--module-path", "--module-path",
          "--upgrade-module-path", "--upgrade-module-path",
          "--add-modules", "--add-modules",
          "--limit-modules", "--limit-modules",
          "--add-exports", "--add-exports",
          "--add-opens", "--add-opens",
          "--add-reads", "--add-reads",
          "--patch-module", "--patch-module",
          "--enable-native-access", "--enable-native-access");

  /** The launcher reads these from the next element too. */
  private static final Set<String> LAUNCH_WITH_VALUE =
      Set.of(
          "-jar",
          "-cp",
          "-classpath",
          "--class-path",
          "-m",
          "--module",
          "--source",
          "-d",
          "--describe-module");

  /** An option that takes no free text, with something behind it. */
  private static final Pattern SEVERAL = Pattern.compile("(-XX:[+-]\\w+|[^=:\\s]+)(\\s+)(\\S?.*)");

  private JvmOption() {}

  /** Why an option is refused. */
  record Refusal(String problem, String remedy) {}

  static boolean takesNext(String option) {
    return WITH_VALUE.containsKey(option) || LAUNCH_WITH_VALUE.contains(option);
  }

  /**
   * @param next the element behind it, if it is this option's value
   */
  static Optional<Refusal> refusal(String option, Optional<String> next) {
    String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
    if (LAUNCH.contains(name)) {
      return refused(
          Shown.quoted(option) + " replaces what the image launches",
          "remove it: class path and main class come from the project");
    }
    if (EXIT.contains(name)) {
      return refused(
          Shown.quoted(option) + " makes java exit without starting the application", "remove it");
    }
    if (option.startsWith("@")) {
      return refused(
          "java reads " + Shown.quoted(option) + " as a file of options, which is not in the image",
          "write the options themselves");
    }
    if (!option.startsWith("-") || option.matches("--?")) {
      return refused(
          "an option of the JVM starts with a dash, unlike " + Shown.quoted(option),
          "remove it, or move it to args if it is the application's");
    }
    String joined = WITH_VALUE.get(option);
    if (joined != null) {
      return refused(
          Shown.quoted(option) + " has its value in another element",
          "write both as one: " + Shown.quoted(joined + "=" + next.orElse("...")));
    }
    return several(option);
  }

  private static Optional<Refusal> several(String option) {
    var matcher = SEVERAL.matcher(option);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String rest = matcher.group(3);
    String joined = WITH_VALUE.get(first);
    String remedy =
        joined != null
            ? "write " + Shown.quoted(joined + "=" + rest)
            : "write " + Shown.quoted(first) + (rest.isEmpty() ? "" : ", and the rest by itself");
    return refused("one element is one option, unlike " + Shown.quoted(option), remedy);
  }

  private static Optional<Refusal> refused(String problem, String remedy) {
    return Optional.of(new Refusal(problem, remedy));
  }
}
