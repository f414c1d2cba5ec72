package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.PackageUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packages that Java 8 had and no base image's Java has: JEP 320 removed them from 11. {@code javac
 * --release 8} of a newer JDK knows them still, so that what compiles ends with
 * NoClassDefFoundError.
 *
 * <p>Only the application's own code is asked: libraries refer to them and try first.
 */
final class RemovedPackagesRule {
  /**
   * What was removed together.
   *
   * @param packages its packages, each with those below it
   * @param artifacts what has them now, under their old names, as JEP 320 tells
   */
  private record Removed(List<String> packages, String artifacts) {
    boolean has(String name) {
      return packages.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }
  }

  private static final List<Removed> REMOVED =
      List.of(
          new Removed(
              List.of("javax.xml.bind"),
              "jakarta.xml.bind:jakarta.xml.bind-api:2.3.3 and"
                  + " org.glassfish.jaxb:jaxb-runtime:2.3.9"),
          new Removed(List.of("javax.activation"), "com.sun.activation:jakarta.activation:1.2.2"),
          new Removed(
              List.of("javax.jws", "javax.xml.soap", "javax.xml.ws"),
              "com.sun.xml.ws:jaxws-rt:2.3.7"),
          new Removed(
              List.of("javax.annotation"), "jakarta.annotation:jakarta.annotation-api:1.3.5"),
          new Removed(
              List.of("javax.transaction"), "jakarta.transaction:jakarta.transaction-api:1.3.3"),
          new Removed(
              List.of("javax.activity", "javax.rmi", "org.omg"),
              "org.glassfish.corba:glassfish-corba-orb:4.2.5"));

  /** Of the same names, and still there. */
  private static final Set<String> KEPT =
      Set.of("javax.annotation.processing", "javax.rmi.ssl", "javax.transaction.xa");

  private RemovedPackagesRule() {}

  static List<Finding> check(Evidence evidence) {
    if (!evidence.complete()) {
      // What was not read may be what has them.
      return List.of();
    }
    Set<String> present =
        evidence.code().stream()
            .flatMap(code -> code.packages().stream())
            .collect(Collectors.toSet());
    List<PackageUse> missing =
        evidence.code().stream()
            .filter(CodeEvidence::isOwn)
            .flatMap(code -> code.uses().stream())
            .filter(use -> !present.contains(use.packageName()))
            .filter(use -> !KEPT.contains(use.packageName()))
            .toList();
    return REMOVED.stream().flatMap(removed -> check(removed, missing)).toList();
  }

  private static Stream<Finding> check(Removed removed, List<PackageUse> missing) {
    Optional<PackageUse> first =
        missing.stream().filter(use -> removed.has(use.packageName())).findFirst();
    return first.stream()
        .map(
            use ->
                new Finding(
                    FindingCode.PACKAGE_REMOVED,
                    Anchor.whole(),
                    use.by()
                        + " uses "
                        + use.type()
                        + ", which Java has not had since 11, and no jar of the runtime class path"
                        + " has it",
                    "add " + removed.artifacts() + " to the dependencies"));
  }
}
