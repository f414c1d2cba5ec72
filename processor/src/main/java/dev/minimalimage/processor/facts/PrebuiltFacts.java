package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Configuration;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.MavenCall;
import dev.minimalimage.processor.model.NamedMains;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.ProjectDescription;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;

/**
 * Reads the facts of a project that Maven does not build: what the compiler's options say. Its
 * image takes classes and jars as they lie in the project, or has its Gradle wrapper build them.
 */
public final class PrebuiltFacts {
  /** What a shell and an allow-list take as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@%+_./-]+");

  private PrebuiltFacts() {}

  /**
   * Reads the facts, or says why there are none.
   *
   * @param classOutput where the compiler puts the classes
   * @param classPath the runtime class path as the user names it
   * @param arguments those of the application, in which some frameworks name their configuration
   */
  public static Sourced<Optional<ProjectFacts>> read(
      Path projectDir,
      Path classOutput,
      List<Path> classPath,
      List<String> arguments,
      List<Framework> frameworks) {
    List<Finding> findings = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    List<String> jars = new ArrayList<>();
    List<Path> elements =
        Stream.concat(Stream.of(classOutput), classPath.stream())
            .map(element -> projectDir.resolve(element).normalize())
            .distinct()
            .toList();
    for (Path element : elements) {
      boolean classes = element.equals(projectDir.resolve(classOutput).normalize());
      if (!element.startsWith(projectDir) || element.equals(projectDir)) {
        findings.add(outside(element));
      } else if (!PLAIN.matcher(relative(projectDir, element)).matches()) {
        findings.add(unusual(relative(projectDir, element)));
      } else if (classes || Files.isDirectory(element)) {
        folders.add(relative(projectDir, element));
      } else if (Files.isRegularFile(element)) {
        jars.add(relative(projectDir, element));
      }
      // What is not there is no error for a class path; build tools name folders that stay empty.
    }
    if (!findings.isEmpty()) {
      return new Sourced<>(Optional.empty(), findings);
    }
    Inputs inputs = new Inputs();
    Optional<GradleProject> gradle = GradleProject.of(projectDir, jars, inputs);
    if (gradle.isPresent()) {
      // What a first compilation has not made yet, the next one may have.
      elements.stream()
          .map(element -> relative(projectDir, element))
          .filter(element -> !element.endsWith(".jar") && !folders.contains(element))
          .forEach(folders::add);
    }
    List<Dependency> runtime =
        new NamedClassPath(inputs).read(jars.stream().map(projectDir::resolve).toList());
    Sourced<Configuration> configuration =
        new ConfigurationReader(
                projectDir, inputs, frameworks, runtime.stream().map(Dependency::module).toList())
            .read(conventionalModel(), arguments);
    Prebuilt prebuilt = new Prebuilt(folders, jars, gradle.map(GradleProject::build));
    return configuration.map(
        found -> Optional.of(facts(projectDir, prebuilt, gradle, runtime, found)));
  }

  /** Resources lie where Maven and Gradle both expect them. */
  private static Model conventionalModel() {
    Resource resources = new Resource();
    resources.setDirectory("src/main/resources");
    Build build = new Build();
    build.addResource(resources);
    Model model = new Model();
    model.setBuild(build);
    return model;
  }

  private static ProjectFacts facts(
      Path projectDir,
      Prebuilt prebuilt,
      Optional<GradleProject> gradle,
      List<Dependency> runtime,
      Configuration configuration) {
    String folder = Optional.ofNullable(projectDir.getFileName()).map(Path::toString).orElse("app");
    String name = gradle.flatMap(GradleProject::name).orElse(folder);
    List<String> taken =
        Stream.concat(prebuilt.folders().stream(), prebuilt.jars().stream()).sorted().toList();
    return new ProjectFacts(
        new Coordinates("", name, "latest"),
        new ProjectDescription(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
        "jar",
        Optional.empty(),
        List.of(),
        List.of(),
        new BuildLayout(
            gradle.map(GradleProject::toRoot).orElse("."),
            gradle.map(GradleProject::place).orElse("."),
            MavenCall.alone("."),
            gradle.map(GradleProject::context).orElse(taken),
            gradle.map(GradleProject::except).orElse(List.of()),
            false,
            prebuilt.folders().get(0),
            prebuilt.folders().get(0),
            Optional.of(prebuilt)),
        runtime,
        List.of(),
        configuration,
        NamedMains.NONE,
        NativeSettings.NONE,
        List.of(),
        true);
  }

  private static String relative(Path projectDir, Path element) {
    return projectDir.relativize(element).toString().replace('\\', '/');
  }

  private static Finding outside(Path element) {
    return new Finding(
        FindingCode.CLASS_PATH,
        Anchor.whole(),
        element.getFileName()
            + " of the class path lies outside the project, where no image build"
            + " can take it from",
        "copy the jars into a folder of the project and name that in -Aminimalimage.classpath");
  }

  private static Finding unusual(String element) {
    return new Finding(
        FindingCode.CLASS_PATH,
        Anchor.whole(),
        "the class path names \"" + element + "\", a path with unusual characters",
        "use letters, digits and @%+_.- alone");
  }
}
