package dev.minimalimage.processor;

import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.evidence.ClassPathReader;
import dev.minimalimage.processor.facts.FactsReader;
import dev.minimalimage.processor.facts.FactsSource;
import dev.minimalimage.processor.facts.LocalRepository;
import dev.minimalimage.processor.facts.PrebuiltFacts;
import dev.minimalimage.processor.facts.ProjectFiles;
import dev.minimalimage.processor.facts.ProjectFolder;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.RenderedFile;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.output.ExistingFiles;
import dev.minimalimage.processor.output.HostRepository;
import dev.minimalimage.processor.output.OutputFolder;
import dev.minimalimage.processor.plan.FileNames;
import dev.minimalimage.processor.plan.Planner;
import dev.minimalimage.processor.render.Renderer;
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
    Sourced<Optional<ProjectFacts>> facts = facts(place.get());
    first.addAll(accepted(specs.get(0).value(), facts.findings()));
    if (facts.value().isEmpty() || facts.hasErrors()) {
      return findings;
    }
    List<Finding> refusals = Planner.refusals(facts.value().get());
    if (!refusals.isEmpty()) {
      // What else is wrong does not matter; least of all a main that a framework brings.
      return List.of(refusals);
    }
    if (classes == OwnClasses.FAILED) {
      // javac has said why; what the classes would have proved is not known.
      return findings;
    }
    Map<String, TargetFiles> existing = ExistingFiles.in(place.get().projectDir());
    existing.keySet().removeIf(type -> !typeExists.test(type));
    boolean foreign = ExistingFiles.hasForeignFile(place.get().projectDir());
    CodePlaces code = CodePlaces.of(place.get(), facts.value().get(), classes);
    Sourced<Evidence> evidence = evidence(code, facts.value().get(), place.get());
    first.addAll(accepted(specs.get(0).value(), evidence.findings()));
    FileNames names = new FileNames(specs.size(), existing, foreign);
    List<List<RenderedFile>> files = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      files.add(List.of());
      if (findings.get(i).stream().noneMatch(Finding::isError)) {
        ImageSpec spec = specs.get(i).value();
        var rendered = render(spec, facts.value().get(), evidence.value(), place.get(), names);
        findings.get(i).addAll(accepted(spec, rendered.findings()));
        files.set(i, rendered.value());
      }
    }
    // A compilation that fails writes nothing, not even the files of a class without fault.
    if (findings.stream().flatMap(List::stream).noneMatch(Finding::isError)) {
      for (int i = 0; i < specs.size(); i++) {
        List<Finding> output =
            output(files.get(i), facts.value().get(), evidence.value(), place.get());
        findings.get(i).addAll(accepted(specs.get(i).value(), output));
      }
    }
    return findings;
  }

  private Sourced<Optional<ProjectFacts>> facts(Workplace place) {
    if (!ProjectFolder.hasPom(place.projectDir())) {
      return options
          .classPath()
          .flatMap(path -> classOutput.map(classes -> prebuilt(place, classes, path)))
          .orElseGet(() -> new Sourced<>(Optional.empty(), List.of(noBuildFile())));
    }
    return FactsReader.of(
            new FactsSource(
                place.projectDir(),
                options.classPath(),
                localRepository(),
                place.buildDir(),
                compilation.release()))
        .read();
  }

  private static Sourced<Optional<ProjectFacts>> prebuilt(
      Workplace place, Path classes, List<Path> classPath) {
    return PrebuiltFacts.read(place.projectDir(), classes, classPath);
  }

  private static Sourced<Evidence> evidence(CodePlaces code, ProjectFacts facts, Workplace place) {
    Sourced<Evidence> read = ClassPathReader.read(code.own(), code.elements(), place.buildDir());
    List<Finding> findings = new ArrayList<>(code.findings());
    findings.addAll(read.findings());
    boolean complete = facts.complete() && code.complete() && read.value().complete();
    return new Sourced<>(new Evidence(read.value().code(), complete), findings);
  }

  /** The files of one image; none if a finding is an error. */
  private Sourced<List<RenderedFile>> render(
      ImageSpec spec, ProjectFacts facts, Evidence evidence, Workplace place, FileNames names) {
    List<Finding> findings = new ArrayList<>(ProjectFiles.check(place.projectDir(), spec.files()));
    Sourced<Optional<TargetFiles>> files = names.of(spec);
    findings.addAll(files.findings());
    if (files.value().isEmpty()) {
      return new Sourced<>(List.of(), findings);
    }
    Sourced<Optional<ImagePlan>> plan =
        new Planner(BaseCatalogue.read(), BaseCatalogue::modules, BaseCatalogue::reachability)
            .plan(spec, compilation, facts, evidence, files.value().get());
    findings.addAll(plan.findings());
    return new Sourced<>(plan.value().map(Renderer::render).orElse(List.of()), findings);
  }

  private List<Finding> output(
      List<RenderedFile> files, ProjectFacts facts, Evidence evidence, Workplace place) {
    OutputFolder folder = new OutputFolder(place.projectDir());
    if (options.mode() == Mode.CHECK) {
      return folder.check(files, evidence.complete());
    }
    List<Finding> findings = new ArrayList<>(folder.write(files, evidence.complete()));
    place
        .buildDir()
        .ifPresent(
            build ->
                findings.addAll(HostRepository.copy(facts.hostOnly(), localRepository(), build)));
    return findings;
  }

  private static Path localRepository() {
    return LocalRepository.find(
        Path.of(System.getProperty("user.home", ".")),
        Optional.ofNullable(System.getProperty("maven.repo.local")));
  }

  private static List<Finding> accepted(ImageSpec spec, List<Finding> findings) {
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
