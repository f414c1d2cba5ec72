package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.model.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes plans on a catalogue of its own, which no update of the real one changes. */
public final class Plans {
  public static final Compilation JAVA_17 = new Compilation(17, false);

  private Plans() {}

  /** Bases and builders for Java 17, 21 and 25, for amd64 and arm64. */
  public static Bases bases() {
    return bases(17, 21, 25);
  }

  static Bases bases(Integer... releases) {
    return new Bases(
        LocalDate.of(2026, 11, 1),
        Stream.of(releases).map(Plans::base).toList(),
        Stream.of(releases).map(Plans::jdk).toList(),
        List.of(Catalogues.builder()),
        List.of());
  }

  static BaseImage base(int java) {
    return new BaseImage(
        BaseKind.DISTROLESS_JAVA,
        "debian13",
        ImageReference.parse("base.example/java" + java + ":nonroot"),
        OptionalInt.of(java),
        List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64")),
        new Offers(
            Optional.of(Version.parse("2.41")),
            List.of(),
            List.of(),
            List.of(Requirement.Feature.values()),
            List.of(),
            List.of()),
        200_000_000,
        ImageReference.parse("base.example/java" + java + ":debug-nonroot"),
        LocalDate.of(2028, 6, 30));
  }

  static Jdk jdk(int java) {
    return new Jdk(
        java,
        ImageReference.parse("builder.example/maven:" + java),
        ImageReference.parse("builder.example/jdk:" + java),
        "/opt/java/openjdk",
        List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64")),
        List.of());
  }

  static Sourced<Optional<ImagePlan>> planned(Specs spec, Projects project) {
    return planned(spec, JAVA_17, project);
  }

  static Sourced<Optional<ImagePlan>> planned(
      Specs spec, Compilation compilation, Projects project) {
    return planned(spec, compilation, project, new Evidence(List.of()));
  }

  static Sourced<Optional<ImagePlan>> planned(
      Specs spec, Compilation compilation, Projects project, Evidence evidence) {
    return new Planner(
            bases(),
            java -> new JdkModules(java, List.of(), List.of()),
            Catalogues::reachability,
            Frameworks.read())
        .plan(spec.build(), compilation, project.build(), evidence, TargetFiles.unnamed());
  }

  /** The plan for an application that is a module beside these. */
  public static ImagePlan plan(Projects project, ModuleEvidence... modules) {
    return planned(
            Specs.spec(), JAVA_17, project, new Evidence(List.of(), List.of(modules), List.of()))
        .value()
        .orElseThrow();
  }

  public static ImagePlan plan(Specs spec, Projects project) {
    return plan(spec, JAVA_17, project);
  }

  /** The plan, of which there must be one, without findings. */
  public static ImagePlan plan(Specs spec, Compilation compilation, Projects project) {
    Sourced<Optional<ImagePlan>> planned = planned(spec, compilation, project);
    if (!planned.findings().isEmpty()) {
      throw new AssertionError("unexpected findings: " + planned.findings());
    }
    return planned.value().orElseThrow();
  }
}
