package dev.minimalimage.processor;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Sourced;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The processor's options.
 *
 * @param mode {@code -Aminimalimage.mode=write|check|off}; the environment variable {@code
 *     MINIMALIMAGE_MODE} outranks it, so that CI and the image's own build need no other POM
 * @param projectDir {@code -Aminimalimage.projectDir}: the folder that holds the build file
 * @param classPath {@code -Aminimalimage.classpath}: the runtime class path, with the platform's
 *     path separator, in place of what the POM says
 */
record Options(Mode mode, Optional<Path> projectDir, Optional<List<Path>> classPath) {
  static final String MODE = "minimalimage.mode";
  static final String PROJECT_DIR = "minimalimage.projectDir";
  static final String CLASS_PATH = "minimalimage.classpath";
  static final String MODE_VARIABLE = "MINIMALIMAGE_MODE";
  static final Set<String> NAMES = Set.of(MODE, PROJECT_DIR, CLASS_PATH);

  static Sourced<Options> of(Map<String, String> options, Map<String, String> environment) {
    List<Finding> findings = new ArrayList<>();
    for (String name : new TreeSet<>(options.keySet())) {
      if (name.startsWith("minimalimage.") && !NAMES.contains(name)) {
        findings.add(
            finding(
                "there is no option -A" + name, "use one of -A" + String.join(", -A", sorted())));
      }
    }
    // CI systems hand on variables that nobody set as empty ones.
    String outer = environment.getOrDefault(MODE_VARIABLE, "");
    String asked = outer.isEmpty() ? options.getOrDefault(MODE, "write") : outer;
    Optional<Mode> mode = Mode.byName(asked);
    if (mode.isEmpty()) {
      findings.add(
          finding("there is no mode \"" + asked + '"', "set " + MODE + " to write, check or off"));
    }
    Optional<Path> projectDir = Optional.empty();
    Optional<List<Path>> classPath = Optional.empty();
    try {
      projectDir = Optional.ofNullable(options.get(PROJECT_DIR)).map(Path::of);
      classPath = Optional.ofNullable(options.get(CLASS_PATH)).map(Options::paths);
    } catch (InvalidPathException e) {
      findings.add(
          finding(
              "\"" + e.getInput() + "\" is no path",
              "mend -A" + PROJECT_DIR + " or -A" + CLASS_PATH));
    }
    return new Sourced<>(new Options(mode.orElse(Mode.WRITE), projectDir, classPath), findings);
  }

  private static TreeSet<String> sorted() {
    return new TreeSet<>(NAMES);
  }

  private static List<Path> paths(String text) {
    return Arrays.stream(text.split(java.util.regex.Pattern.quote(File.pathSeparator)))
        .filter(element -> !element.isBlank())
        .map(Path::of)
        .toList();
  }

  private static Finding finding(String problem, String remedy) {
    return new Finding(FindingCode.OPTION, Anchor.whole(), problem, remedy);
  }
}
