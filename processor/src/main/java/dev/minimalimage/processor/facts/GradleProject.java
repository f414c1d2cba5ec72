package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.Prebuilt.GradleBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project that its own Gradle wrapper builds, if the class path says that its build has the task
 * which README.md gives it: one that fills {@value #JARS}.
 *
 * <p>Build scripts are programs, so what is known here is what folders show: the wrapper's is the
 * root, and every folder below it with a build script may be needed.
 */
record GradleProject(Path root, Path module, Inputs inputs) {
  /** Where the jars of the runtime class path are; relative to the module. */
  static final String JARS = "build/minimal-image/lib";

  private static final String TASK = "minimalImage";
  private static final int DEEPEST = 3;
  private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
  private static final List<String> OF_ROOT =
      List.of(
          "build-logic", "buildSrc", "gradle", "gradlew", "settings.gradle", "settings.gradle.kts");
  private static final List<String> OF_ALL =
      List.of("build.gradle", "build.gradle.kts", "gradle.lockfile", "gradle.properties", "src");
  private static final List<String> MADE =
      List.of("build-logic/.gradle", "build-logic/build", "buildSrc/.gradle", "buildSrc/build");
  private static final Pattern ROOT_NAME =
      Pattern.compile("rootProject\\.name\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  /** The project of a module whose jars are all where the task puts them. */
  static Optional<GradleProject> of(Path module, List<String> jars, Inputs inputs) {
    if (jars.isEmpty() || !jars.stream().allMatch(GradleProject::isOfTheTask)) {
      return Optional.empty();
    }
    for (Path folder = module; folder != null; folder = folder.getParent()) {
      if (inputs.isFile(folder.resolve("gradlew"))
          && inputs.isFile(folder.resolve("gradle/wrapper/gradle-wrapper.properties"))) {
        return Optional.of(new GradleProject(folder, module, inputs));
      }
      if (inputs.isPlain(folder.resolve(".git"))) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean isOfTheTask(String jar) {
    return jar.startsWith(JARS + "/") && jar.indexOf('/', JARS.length() + 1) < 0;
  }

  GradleBuild build() {
    String path = root.equals(module) ? "" : ":" + place().replace('/', ':') + ":";
    return new GradleBuild(List.of(path + "classes", path + TASK), JARS);
  }

  /** From the root to the module. */
  String place() {
    return Folders.relative(root, module);
  }

  /** From the module to the root. */
  String toRoot() {
    return Folders.relative(module, root);
  }

  /** The name that the settings give the root; empty for any other module. */
  Optional<String> name() {
    if (!root.equals(module)) {
      return Optional.empty();
    }
    for (String settings : List.of("settings.gradle", "settings.gradle.kts")) {
      Path file = root.resolve(settings);
      Matcher name = ROOT_NAME.matcher(inputs.isFile(file) ? inputs.textOrEmpty(file) : "");
      if (name.find()) {
        return Optional.of(name.group(1));
      }
    }
    return Optional.empty();
  }

  /** What the build reads, relative to the root; sorted. */
  List<String> context() {
    TreeSet<String> names = new TreeSet<>();
    OF_ROOT.stream().filter(name -> isThere(root.resolve(name))).forEach(names::add);
    for (Path folder : modules()) {
      OF_ALL.stream()
          .map(folder::resolve)
          .filter(this::isThere)
          .forEach(path -> names.add(Folders.relative(root, path)));
    }
    return List.copyOf(names);
  }

  /** What of that it does not read; sorted. */
  List<String> except() {
    TreeSet<String> names = new TreeSet<>();
    MADE.stream().filter(name -> isThere(Folders.parent(root.resolve(name)))).forEach(names::add);
    for (Path folder : modules()) {
      if (isThere(folder.resolve("src/test"))) {
        names.add(Folders.relative(root, folder.resolve("src/test")));
      }
    }
    return List.copyOf(names);
  }

  private boolean isThere(Path path) {
    return inputs.isPlain(path);
  }

  private List<Path> modules() {
    List<Path> modules = new ArrayList<>();
    modules.add(root);
    collect(root, 0, modules);
    return modules;
  }

  private void collect(Path folder, int depth, List<Path> modules) {
    for (String name : inputs.names(folder)) {
      Path below = folder.resolve(name);
      boolean other =
          name.startsWith(".")
              || name.equals("build")
              || name.equals("src")
              || OF_ROOT.contains(name);
      if (!other && inputs.isPlain(below) && inputs.isFolder(below)) {
        if (SCRIPTS.stream().anyMatch(script -> inputs.isFile(below.resolve(script)))) {
          modules.add(below);
        }
        if (depth + 1 < DEEPEST) {
          collect(below, depth + 1, modules);
        }
      }
    }
  }
}
