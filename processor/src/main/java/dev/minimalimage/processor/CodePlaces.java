package dev.minimalimage.processor;

import dev.minimalimage.processor.evidence.ClassPathElement;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.ProjectFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the application's code lies on this machine.
 *
 * @param own the folders of its own classes; none if they cannot be read
 * @param elements the rest of the runtime class path, as far as it is there
 * @param findings what is not there
 */
record CodePlaces(List<Path> own, List<ClassPathElement> elements, List<Finding> findings) {

  static CodePlaces of(Workplace place, ProjectFacts facts, OwnClasses classes) {
    List<Finding> findings = new ArrayList<>();
    List<ClassPathElement> elements = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Dependency dependency : facts.runtime()) {
      Optional<Path> file = dependency.file();
      if (file.isPresent()) {
        elements.add(new ClassPathElement(dependency.plainName(), file.get()));
      } else {
        missing.add(dependency.fileName());
      }
    }
    if (classes != OwnClasses.WRITTEN) {
      findings.add(unread());
    }
    // Where a POM is missing, that is said already, and the rest follows from it.
    if (!missing.isEmpty() && facts.complete()) {
      findings.add(missing(missing));
    }
    return new CodePlaces(
        classes == OwnClasses.WRITTEN ? own(place, facts) : List.of(), elements, findings);
  }

  boolean complete() {
    return findings.isEmpty();
  }

  private static List<Path> own(Workplace place, ProjectFacts facts) {
    return Stream.concat(
            place.classOutput().stream(),
            facts.layout().prebuilt().map(Prebuilt::folders).orElse(List.of()).stream()
                .map(place.projectDir()::resolve))
        .map(Path::normalize)
        .distinct()
        .toList();
  }

  private static Finding unread() {
    return new Finding(
        FindingCode.OWN_CLASSES_UNREAD,
        Anchor.whole(),
        "this compiler does not say when it has written the classes, so they cannot show what they"
            + " need, and the image gets a complete Java runtime",
        "compile with javac, as Maven does, before you check the files in");
  }

  private static Finding missing(List<String> names) {
    return new Finding(
        FindingCode.DEPENDENCY_MISSING,
        Anchor.whole(),
        "the local repository lacks "
            + names.get(0)
            + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more jars")
            + ", which the application runs with and the compiler does not need, so what "
            + (names.size() == 1 ? "it needs" : "they need")
            + " is not known",
        "run mvn test-compile once, which fetches such jars, too");
  }
}
