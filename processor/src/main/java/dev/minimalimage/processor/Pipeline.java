package dev.minimalimage.processor;

import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.facts.FactsReader;
import dev.minimalimage.processor.facts.FactsSource;
import dev.minimalimage.processor.facts.LocalRepository;
import dev.minimalimage.processor.facts.ProjectFiles;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Compilation;
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
  List<List<Finding>> run(List<Sourced<ImageSpec>> specs) {
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
    Map<String, TargetFiles> existing = ExistingFiles.in(place.get().projectDir());
    existing.keySet().removeIf(type -> !typeExists.test(type));
    FileNames names = new FileNames(specs.size(), existing);
    for (int i = 0; i < specs.size(); i++) {
      if (findings.get(i).stream().noneMatch(Finding::isError)) {
        ImageSpec spec = specs.get(i).value();
        findings
            .get(i)
            .addAll(accepted(spec, image(spec, facts.value().get(), place.get(), names)));
      }
    }
    return findings;
  }

  private Sourced<Optional<ProjectFacts>> facts(Workplace place) {
    return FactsReader.of(
            new FactsSource(
                place.projectDir(),
                options.classPath(),
                localRepository(),
                place.buildDir(),
                compilation.release()))
        .read();
  }

  private List<Finding> image(
      ImageSpec spec, ProjectFacts facts, Workplace place, FileNames names) {
    List<Finding> findings = new ArrayList<>(ProjectFiles.check(place.projectDir(), spec.files()));
    Sourced<Optional<TargetFiles>> files = names.of(spec);
    findings.addAll(files.findings());
    if (files.value().isEmpty()) {
      return findings;
    }
    Sourced<Optional<ImagePlan>> plan =
        new Planner(BaseCatalogue.read()).plan(spec, compilation, facts, files.value().get());
    findings.addAll(plan.findings());
    if (plan.value().isEmpty() || findings.stream().anyMatch(Finding::isError)) {
      return findings;
    }
    List<RenderedFile> rendered = Renderer.render(plan.value().get());
    OutputFolder folder = new OutputFolder(place.projectDir());
    if (options.mode() == Mode.CHECK) {
      findings.addAll(folder.check(rendered, facts.complete()));
      return findings;
    }
    findings.addAll(folder.write(rendered, facts.complete()));
    place
        .buildDir()
        .ifPresent(
            build ->
                findings.addAll(
                    HostRepository.copy(facts.hostOnly(), localRepository(), build)));
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
                    !finding.code().isSuppressible()
                        || !spec.suppressed().contains(finding.code()))
            .toList());
  }

  private static Finding noBuildFile() {
    return new Finding(
        FindingCode.BUILD_FILE_MISSING,
        Anchor.whole(),
        "there is no pom.xml in the folder of the compiled classes or above it",
        "name the folder that holds it with -A"
            + Options.PROJECT_DIR
            + "=…; projects that are not built by Maven are not served yet");
  }

  private static Finding testSource() {
    return new Finding(
        FindingCode.TEST_SOURCE,
        Anchor.whole(),
        "the annotated class is a test, which no image holds",
        "move it to src/main/java");
  }
}
