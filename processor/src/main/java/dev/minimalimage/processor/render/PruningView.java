package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.BuildStage;
import dev.minimalimage.processor.model.Pruning;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The native files that leave the jars, in Dockerfile.mustache.
 *
 * @param everywhere what leaves them whatever the image's platform
 * @param machines what else leaves them on some of its platforms
 * @param prunes whether anything does
 * @param perMachine whether the platforms of the image have different jars
 * @param jarStage the stage that has the jars as the image takes them
 */
record PruningView(
    List<Cut> everywhere,
    List<Machine> machines,
    boolean prunes,
    boolean perMachine,
    String jarStage) {
  private static final int WIDTH = 104;

  /**
   * One command.
   *
   * @param jarPattern a glob of the jar's file name, as a word of a shell
   * @param entries lines of words of a shell
   */
  record Cut(String jarPattern, List<String> entries) {}

  /** The commands for one machine. */
  record Machine(String machine, List<Cut> cuts) {}

  static PruningView of(BuildStage build) {
    List<Pruning> prunings = build.prunings();
    TreeSet<String> machines = new TreeSet<>();
    prunings.forEach(pruning -> machines.addAll(pruning.elsewhere().keySet()));
    return new PruningView(
        prunings.stream().flatMap(jar -> cut(build, jar, jar.everywhere())).toList(),
        machines.stream()
            .map(machine -> new Machine(ShellQuoting.word(machine), cuts(build, machine)))
            .toList(),
        !prunings.isEmpty(),
        !machines.isEmpty(),
        machines.isEmpty() ? "build" : "dependencies");
  }

  private static List<Cut> cuts(BuildStage build, String machine) {
    return build.prunings().stream()
        .flatMap(jar -> cut(build, jar, jar.elsewhere().getOrDefault(machine, List.of())))
        .toList();
  }

  private static Stream<Cut> cut(BuildStage build, Pruning jar, List<String> entries) {
    if (entries.isEmpty()) {
      return Stream.of();
    }
    List<String> words = entries.stream().map(DockerfileQuoting::shellWord).toList();
    return Stream.of(
        new Cut(DockerfileQuoting.shellWord(pattern(build, jar)), Lines.folded(words, " ", WIDTH)));
  }

  /** The jar's file name in any version, so that a new one makes no Dockerfile stale. */
  private static String pattern(BuildStage build, Pruning jar) {
    if (build.prebuilt().isPresent()) {
      return literal(jar.jar());
    }
    String group = build.qualifiedJars() ? "*." : "";
    String named = jar.artifactId() + "-";
    // A digit, where versions start with one, tells netty-common from netty-common-parent.
    boolean numbered = startsWithDigit(jar.jar(), named);
    return group + literal(named) + (numbered ? "[0-9]*.jar" : "*.jar");
  }

  private static boolean startsWithDigit(String jar, String named) {
    return jar.startsWith(named)
        && jar.length() > named.length()
        && "0123456789".indexOf(jar.charAt(named.length())) >= 0;
  }

  /** A text in which nothing is a wildcard of Java's globs. */
  private static String literal(String text) {
    return text.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
  }
}
