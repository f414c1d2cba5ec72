package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.BuilderImage;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
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
        Stream.of(releases).map(Plans::base).toList(),
        Stream.of(releases).map(Plans::builder).toList());
  }

  static BaseImage base(int java) {
    return new BaseImage(
        BaseKind.DISTROLESS_JAVA,
        ImageReference.parse("base.example/java" + java + ":nonroot"),
        OptionalInt.of(java),
        List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64")));
  }

  static BuilderImage builder(int java) {
    return new BuilderImage(
        java,
        ImageReference.parse("builder.example/maven:" + java),
        ImageReference.parse("builder.example/jdk:" + java));
  }

  static Sourced<Optional<ImagePlan>> planned(Specs spec, Projects project) {
    return planned(spec, JAVA_17, project);
  }

  static Sourced<Optional<ImagePlan>> planned(
      Specs spec, Compilation compilation, Projects project) {
    return new Planner(bases())
        .plan(spec.build(), compilation, project.build(), TargetFiles.unnamed());
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
