package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.Catalogues;
import dev.minimalimage.processor.plan.Specs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the search: for a bare annotation and an application without needs, but for what is said.
 */
final class Asking {
  private Specs specs = Specs.spec();
  private Bases bases = Catalogues.small();
  private Compilation compilation = new Compilation(25, false);
  private final List<Need> needs = new ArrayList<>();
  private final List<ModuleNeed> modules = new ArrayList<>();
  private List<String> gaps = List.of();

  private Asking() {}

  static Asking auto() {
    return new Asking();
  }

  static Asking of(Specs specs) {
    Asking asking = new Asking();
    asking.specs = specs;
    return asking;
  }

  Asking bases(Bases catalogue) {
    this.bases = catalogue;
    return this;
  }

  Asking release(int release) {
    this.compilation = new Compilation(release, false);
    return this;
  }

  Asking needs(Certainty certainty, Requirement... requirements) {
    for (Requirement requirement : requirements) {
      needs.add(need(requirement, certainty));
    }
    return this;
  }

  Asking needs(List<Need> more) {
    needs.addAll(more);
    return this;
  }

  Asking modules(Certainty certainty, String... names) {
    for (String name : names) {
      modules.add(
          new ModuleNeed(
              name, certainty, List.of(new Proof("", "com.example.App", "uses " + name))));
    }
    return this;
  }

  Asking incomplete() {
    this.gaps = List.of("a.jar is damaged");
    return this;
  }

  Question question() {
    var spec = specs.build();
    Jdk jdk = JavaReleases.choose(spec, compilation, bases).value().orElseThrow();
    return new Question(
        spec,
        bases,
        new Execution.OnJvm(
            new Reasoned<>(jdk, JavaReleases.reason(jdk, compilation)),
            Catalogues.modules(jdk.release()),
            modules),
        needs,
        gaps);
  }

  Sourced<Optional<Outcome>> search() {
    return Search.of(question());
  }

  List<Finding> findings() {
    return search().findings();
  }

  /** What is found, of which there must be something, without findings. */
  Outcome outcome() {
    Sourced<Optional<Outcome>> found = search();
    if (!found.findings().isEmpty()) {
      throw new AssertionError("unexpected findings: " + found.findings());
    }
    return found.value().orElseThrow();
  }

  static Need need(Requirement requirement, Certainty certainty) {
    return new Need(
        requirement, certainty, List.of(), List.of(new Proof("a-1.jar", "liba.so", "")));
  }
}
