package dev.minimalimage.processor;

import dev.minimalimage.processor.cache.CacheFile;
import dev.minimalimage.processor.cache.FindingFormat;
import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.cache.Stamp;
import dev.minimalimage.processor.cache.TextReader;
import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.evidence.ClassPathElement;
import dev.minimalimage.processor.evidence.ClassPathReader;
import dev.minimalimage.processor.facts.FactsReader;
import dev.minimalimage.processor.facts.ProjectFiles;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.output.HostRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the last compilation said, for as long as all that decided about its files, and the files
 * themselves, are the same: then nothing need be planned, and most of the processor is not loaded.
 */
final class LastOutcome {
  /** How the names of all files that we write begin. */
  private static final List<String> OURS = List.of("Dockerfile", "verify-image", "minimal-image");

  private final CacheFile file;
  private final Workplace place;
  private final List<String> hostOnly;
  private final CodePlaces code;
  private final ClassPathReader reader;
  private final String request;

  /**
   * What is kept.
   *
   * @param ownTree the bytes of the application's own classes and resources
   * @param ownEvidence what they prove, which most changes of code leave as it is
   */
  private record Kept(String ownTree, String ownEvidence, List<List<Finding>> findings) {}

  private LastOutcome(
      Workplace place,
      List<String> hostOnly,
      CodePlaces code,
      ClassPathReader reader,
      String request) {
    this.file = new CacheFile(place.buildDir(), "outcome.txt", "outcome 1");
    this.place = place;
    this.hostOnly = hostOnly;
    this.code = code;
    this.reader = reader;
    this.request = request;
  }

  /** Looks at what is asked for now. */
  static LastOutcome of(
      Workplace place,
      List<Sourced<ImageSpec>> specs,
      Compilation compilation,
      Sourced<ProjectFacts> facts,
      CodePlaces code,
      ClassPathReader reader) {
    TextWriter text = new TextWriter();
    text.add(compilation.toString());
    text.add(FactsReader.stamp(facts));
    text.add(
        specs,
        spec -> {
          text.add(spec.value().toString());
          text.add(spec.findings(), finding -> FindingFormat.write(finding, text));
          text.add(
              ProjectFiles.check(place.projectDir(), spec.value().files()),
              finding -> FindingFormat.write(finding, text));
        });
    String request = text.stamp();
    return new LastOutcome(place, facts.value().hostOnly(), code, reader, request);
  }

  /** What was found, a list for each specification, if it would be found again. */
  Optional<List<List<Finding>>> findings() {
    if (!code.complete()) {
      return Optional.empty();
    }
    Optional<Kept> kept = file.read(this::read);
    String tree = ownTree();
    if (kept.isEmpty() || kept.get().ownTree().equals(tree)) {
      return kept.map(Kept::findings);
    }
    if (!kept.get().ownEvidence().equals(reader.ownStamp())) {
      return Optional.empty();
    }
    keep(kept.get().findings());
    return kept.map(Kept::findings);
  }

  /** Keeps what was found, once the files are in place. */
  void keep(List<List<Finding>> findings) {
    Inputs inputs = inputs();
    String tree = ownTree();
    if (!inputs.areSure() || tree.contains(Stamp.UNREADABLE)) {
      return;
    }
    file.write(
        text -> {
          text.add(request);
          inputs.write(text);
          text.add(tree);
          text.add(reader.ownStamp());
          text.add(findings, each -> text.add(each, finding -> FindingFormat.write(finding, text)));
        });
  }

  private Kept read(TextReader text) {
    text.expect(request);
    Inputs.expectSame(text);
    return new Kept(
        text.next(), text.next(), text.list(() -> text.list(() -> FindingFormat.read(text))));
  }

  private Inputs inputs() {
    Inputs inputs = new Inputs();
    for (String name : inputs.names(place.projectDir())) {
      if (OURS.stream().anyMatch(name::startsWith)) {
        inputs.ask(Stamp.KIND, place.projectDir().resolve(name));
        inputs.ask(Stamp.CONTENT, place.projectDir().resolve(name));
      }
    }
    for (ClassPathElement element : code.elements()) {
      boolean folder = inputs.isFolder(element.file());
      inputs.ask(folder ? Stamp.TREE : Stamp.SIZE_AND_TIME, element.file());
    }
    if (!hostOnly.isEmpty()) {
      Path repository = Pipeline.localRepository();
      for (String artifact : hostOnly) {
        inputs.ask(Stamp.SIZE_AND_TIME, repository.resolve(artifact));
        place
            .buildDir()
            .map(build -> HostRepository.copyOf(artifact, build))
            .ifPresent(copy -> inputs.ask(Stamp.SIZE_AND_TIME, copy));
      }
    }
    return inputs;
  }

  private String ownTree() {
    return code.own().stream().map(Stamp.TREE::of).collect(Collectors.joining(" "));
  }
}
