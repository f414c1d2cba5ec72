package dev.minimalimage.processor;

import dev.minimalimage.processor.catalogue.BaseCatalogue;
import dev.minimalimage.processor.facts.LockReader;
import dev.minimalimage.processor.facts.ProjectFiles;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.RenderedFile;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.output.Changelog;
import dev.minimalimage.processor.output.HostRepository;
import dev.minimalimage.processor.output.OutputFolder;
import dev.minimalimage.processor.plan.FileNames;
import dev.minimalimage.processor.plan.Planner;
import dev.minimalimage.processor.render.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides, writes down and puts in place: what is to be done once all is known. */
record Generation(
    Mode mode,
    Compilation compilation,
    Workplace place,
    ProjectFacts facts,
    Evidence evidence,
    List<Framework> frameworks) {

  /** The files of one image, and the pins in them. */
  private record Rendered(List<RenderedFile> files, Pins pins) {
    private static final Rendered NOTHING = new Rendered(List.of(), Pins.NONE);
  }

  /**
   * Makes the files of all images.
   *
   * @param findings what was found of each image so far; more is added
   * @return whether the same input would have the same outcome, with nothing left to do
   */
  boolean run(List<Sourced<ImageSpec>> specs, FileNames names, List<List<Finding>> findings) {
    List<Rendered> files = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      files.add(Rendered.NOTHING);
      if (findings.get(i).stream().noneMatch(Finding::isError)) {
        ImageSpec spec = specs.get(i).value();
        Sourced<Rendered> rendered = render(spec, names);
        findings.get(i).addAll(Pipeline.accepted(spec, rendered.findings()));
        files.set(i, rendered.value());
      }
    }
    // A compilation that fails writes nothing, not even the files of a class without fault.
    if (findings.stream().flatMap(List::stream).anyMatch(Finding::isError)) {
      return false;
    }
    // A check copies no artifacts.
    boolean settled = evidence.complete() && (mode == Mode.WRITE || facts.hostOnly().isEmpty());
    for (int i = 0; i < specs.size(); i++) {
      List<Finding> output = output(specs.get(i).value(), files.get(i));
      findings.get(i).addAll(Pipeline.accepted(specs.get(i).value(), output));
      settled &= output.isEmpty();
    }
    return settled;
  }

  /** The files of one image; none if a finding is an error. */
  private Sourced<Rendered> render(ImageSpec spec, FileNames names) {
    List<Finding> findings = new ArrayList<>(ProjectFiles.check(place.projectDir(), spec.files()));
    Sourced<Optional<TargetFiles>> files = names.of(spec);
    findings.addAll(files.findings());
    if (files.value().isEmpty()) {
      return new Sourced<>(Rendered.NOTHING, findings);
    }
    Sourced<Pins> pins = LockReader.read(place.projectDir(), files.value().get());
    findings.addAll(pins.findings());
    Sourced<Optional<ImagePlan>> plan =
        planner().plan(spec, compilation, facts, evidence, files.value().get(), pins.value());
    findings.addAll(plan.findings());
    List<RenderedFile> rendered = plan.value().map(Renderer::render).orElse(List.of());
    return new Sourced<>(new Rendered(rendered, pins.value()), findings);
  }

  private Planner planner() {
    return new Planner(
        BaseCatalogue.read(), BaseCatalogue::modules, BaseCatalogue::reachability, frameworks);
  }

  private List<Finding> output(ImageSpec spec, Rendered rendered) {
    Changelog changelog = Changelog.read();
    OutputFolder folder =
        new OutputFolder(
            place.projectDir(),
            changelog,
            () ->
                new Deciders(planner(), compilation, facts, evidence)
                    .origin(spec, rendered.pins(), changelog.version()));
    if (mode == Mode.CHECK) {
      return folder.check(rendered.files(), evidence.complete());
    }
    List<Finding> findings = new ArrayList<>(folder.write(rendered.files(), evidence.complete()));
    place
        .buildDir()
        .ifPresent(
            build ->
                findings.addAll(
                    HostRepository.copy(facts.hostOnly(), Pipeline.localRepository(), build)));
    return findings;
  }
}
