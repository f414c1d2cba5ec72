package dev.minimalimage.processor;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.evidence.ClassPathReader;
import dev.minimalimage.processor.facts.FactsReader;
import dev.minimalimage.processor.facts.FactsSource;
import dev.minimalimage.processor.facts.LocalRepository;
import dev.minimalimage.processor.facts.PrebuiltFacts;
import dev.minimalimage.processor.facts.ProjectFolder;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.output.ExistingFiles;
import dev.minimalimage.processor.plan.FileNames;
import dev.minimalimage.processor.plan.Planner;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** From specifications to files, one typed step after another; knows nothing of javac. */
final class Pipeline {
  private final Options options;
  private final Compilation compilation;
  private final Optional<Path> classOutput;
  private final Predicate<String> typeExists;
  private List<Framework> frameworks = List.of();

  /**
   * Sets a run up.
   *
   * @param classOutput the folder of the compiled classes, if there is one
   * @param typeExists whether the compilation knows a class of that binary name
   */
  Pipeline(
      Options options,
      Compilation compilation,
      Optional<Path> classOutput,
      Predicate<String> typeExists) {
    this.options = options;
    this.compilation = compilation;
    this.classOutput = classOutput;
    this.typeExists = typeExists;
  }

  /** What was found, a list for each specification, less what that accepts. */
  List<List<Finding>> run(List<Sourced<ImageSpec>> specs, OwnClasses classes) {
    List<List<Finding>> findings =
        specs.stream().map(spec -> accepted(spec.value(), spec.findings())).toList();
    // What is wrong with the project is said once, at the first class.
    List<Finding> first = findings.get(0);
    Optional<Workplace> place = Workplace.of(options.projectDir(), classOutput);
    if (place.isEmpty()) {
      first.add(noBuildFile());
      return findings;
    }
    if (place.get().isForTests()) {
      first.add(testSource());
      return findings;
    }
    List<ImageSpec> asked = specs.stream().map(Sourced::value).toList();
    Sourced<Optional<ProjectFacts>> facts = facts(place.get(), asked);
    first.addAll(accepted(specs.get(0).value(), facts.findings()));
    if (facts.value().isEmpty() || facts.hasErrors()) {
      return findings;
    }
    CodePlaces code = CodePlaces.of(place.get(), facts.value().get(), classes);
    var reader = new ClassPathReader(code.own(), code.elements(), place.get().buildDir());
    Sourced<ProjectFacts> known = facts.map(Optional::orElseThrow);
    var last = LastOutcome.of(place.get(), specs, compilation, known, code, reader);
    Optional<List<List<Finding>>> same = last.findings();
    if (same.isPresent()) {
      return same.get();
    }
    if (Planner.isLaunchedByFramework(known.value(), frameworks())) {
      findings.forEach(list -> list.removeIf(each -> each.code() == FindingCode.MAIN_MISSING));
    }
    first.addAll(
        accepted(asked.get(0), Planner.launchFindings(asked, known.value(), frameworks())));
    List<Finding> refusals = Planner.refusals(known.value());
    if (!refusals.isEmpty()) {
      // What else is wrong does not matter; least of all a main that a framework brings.
      return List.of(refusals);
    }
    if (classes == OwnClasses.FAILED) {
      // javac has said why; what the classes would have proved is not known.
      return findings;
    }
    Sourced<Evidence> evidence = evidence(code, reader, known);
    first.addAll(accepted(specs.get(0).value(), evidence.findings()));
    Map<String, TargetFiles> existing = ExistingFiles.in(place.get().projectDir());
    // Whether a class that is not compiled here still exists is asked anew each time.
    boolean alone =
        existing.keySet().stream()
            .allMatch(
                type -> specs.stream().anyMatch(spec -> spec.value().mainClass().equals(type)));
    existing.keySet().removeIf(type -> !typeExists.test(type));
    boolean foreign = ExistingFiles.hasForeignFile(place.get().projectDir());
    var names = new FileNames(specs.size(), existing, foreign);
    var generation =
        new Generation(
            options.mode(),
            compilation,
            place.get(),
            known.value(),
            evidence.value(),
            frameworks());
    if (generation.run(specs, names, findings) && alone) {
      last.keep(findings);
    }
    return findings;
  }

  /** Read when they are first asked for: where nothing changed, nobody does. */
  private List<Framework> frameworks() {
    if (frameworks.isEmpty()) {
      frameworks = Frameworks.read();
    }
    return frameworks;
  }

  private Sourced<Optional<ProjectFacts>> facts(Workplace place, List<ImageSpec> specs) {
    List<String> arguments =
        specs.stream().flatMap(spec -> spec.args().stream()).distinct().sorted().toList();
    if (!ProjectFolder.hasPom(place.projectDir())) {
      return options
          .classPath()
          .flatMap(path -> classOutput.map(classes -> prebuilt(place, classes, path, arguments)))
          .orElseGet(() -> new Sourced<>(Optional.empty(), List.of(noBuildFile())));
    }
    return FactsReader.of(
            new FactsSource(
                place.projectDir(),
                options.classPath(),
                localRepository(),
                place.buildDir(),
                compilation.release(),
                arguments,
                this::frameworks))
        .read();
  }

  private Sourced<Optional<ProjectFacts>> prebuilt(
      Workplace place, Path classes, List<Path> classPath, List<String> arguments) {
    return PrebuiltFacts.read(place.projectDir(), classes, classPath, arguments, frameworks());
  }

  private static Sourced<Evidence> evidence(
      CodePlaces code, ClassPathReader reader, Sourced<ProjectFacts> facts) {
    Sourced<Evidence> read = reader.read();
    List<Finding> findings = new ArrayList<>(code.findings());
    findings.addAll(read.findings());
    List<String> gaps = new ArrayList<>();
    if (!facts.value().complete()) {
      facts.findings().stream()
          .filter(finding -> finding.code() == FindingCode.DEPENDENCY_MISSING)
          .forEach(finding -> gaps.add(finding.advice()));
      if (gaps.isEmpty()) {
        gaps.add("the local repository lacks a snapshot that the build needs");
      }
    }
    code.findings().forEach(finding -> gaps.add(finding.advice()));
    gaps.addAll(read.value().gaps());
    return new Sourced<>(new Evidence(read.value().code(), read.value().modules(), gaps), findings);
  }

  static Path localRepository() {
    return LocalRepository.find(
        Path.of(System.getProperty("user.home", ".")),
        Optional.ofNullable(System.getProperty("maven.repo.local")),
        ownJar());
  }

  private static Optional<Path> ownJar() {
    try {
      return Optional.ofNullable(Pipeline.class.getProtectionDomain().getCodeSource())
          .flatMap(source -> Optional.ofNullable(source.getLocation()))
          .filter(location -> location.getProtocol().equals("file"))
          .map(location -> Path.of(URI.create(location.toString())));
    } catch (IllegalArgumentException unusual) {
      return Optional.empty();
    }
  }

  static List<Finding> accepted(ImageSpec spec, List<Finding> findings) {
    return new ArrayList<>(
        findings.stream()
            .filter(
                finding ->
                    !finding.code().isSuppressible() || !spec.suppressed().contains(finding.code()))
            .toList());
  }

  private static Finding noBuildFile() {
    return new Finding(
        FindingCode.BUILD_FILE_MISSING,
        Anchor.whole(),
        "there is no pom.xml in the project's folder, or above the folder of the compiled classes",
        "for Maven, name its folder with -A"
            + Options.PROJECT_DIR
            + "=DIR; for any other build, name the project's folder so, and the runtime class path, of"
            + " jars and folders inside it, with -A"
            + Options.CLASS_PATH
            + "=PATH");
  }

  private static Finding testSource() {
    return new Finding(
        FindingCode.TEST_SOURCE,
        Anchor.whole(),
        "the annotated class is a test, which no image holds",
        "move it to src/main/java");
  }
}
