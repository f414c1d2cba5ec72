package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.SymbolVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is missing for certain, in words: each thing once, the runtime's needs first. */
record Missing(String runtimeName, List<Need> runtime, List<Need> application, boolean noGlibc) {
  Missing {
    runtime = List.copyOf(runtime);
    application = List.copyOf(application);
  }

  static Missing of(Weighed weighed) {
    return new Missing(
        weighed.option().runtime().name(),
        weighed.unable(),
        weighed.certain(),
        weighed.option().base().offers().glibc().isEmpty());
  }

  /** {@code fontconfig and a font, which com.example.Chart needs (draws text), and …}. */
  String text() {
    return needs().map(this::item).collect(Collectors.joining(", and "));
  }

  /** As the member {@code provides} takes it. */
  String provides() {
    return needs()
        .map(need -> "\"" + Phrases.provides(need.requirement()) + "\"")
        .collect(Collectors.joining(", ", "provides = {", "}"));
  }

  private Stream<Need> needs() {
    return Stream.concat(glibc().stream(), others());
  }

  /** The one that asks for the newest stands for all others. */
  private Optional<Need> glibc() {
    return application.stream()
        .filter(need -> glibc(need).isPresent())
        .max(Comparator.comparing((Need need) -> glibc(need).orElseThrow().version()));
  }

  private Stream<Need> others() {
    return application.stream()
        .filter(need -> glibc(need).isEmpty())
        .filter(need -> !isOfMissingLibrary(need.requirement()));
  }

  /** Without the library, its versions are no news. */
  private boolean isOfMissingLibrary(Requirement requirement) {
    return requirement instanceof Requirement.Symbols symbols
        && application.stream()
            .map(Need::requirement)
            .anyMatch(new Requirement.Library(symbols.version().soname())::equals);
  }

  private static Optional<SymbolVersion> glibc(Need need) {
    return need.requirement() instanceof Requirement.Symbols symbols
            && Holdings.isGlibc(symbols.version())
        ? Optional.of(symbols.version())
        : Optional.empty();
  }

  private String item(Need need) {
    if (noGlibc && glibc(need).isPresent() && !runtime.isEmpty()) {
      return "glibc, which " + runtimeName + " needs";
    }
    return runtime.contains(need)
        ? need.requirement().text()
            + ", which "
            + runtimeName
            + " needs ("
            + need.proofs().get(0).text()
            + ")"
        : Phrases.lack(need);
  }
}
