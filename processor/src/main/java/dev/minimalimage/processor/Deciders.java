package dev.minimalimage.processor;

import dev.minimalimage.processor.cache.Stamp;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Origin;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.RenderedFile;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.StopSignal;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.model.Verification;
import dev.minimalimage.processor.model.Version;
import dev.minimalimage.processor.plan.Planner;
import dev.minimalimage.processor.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Tells apart what decides about files, by planning with one decider at a time: what leaves that
 * plan as it is, such as a dependency's new version, does not count.
 */
record Deciders(Planner planner, Compilation compilation, ProjectFacts facts, Evidence evidence) {
  private static final int DIGITS = 8;

  private static final CodeEvidence NO_CODE =
      new CodeEvidence(
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of(),
          List.of(),
          false,
          NativeImageFiles.NONE);

  /**
   * A bare annotation, on whatever class, that accepts all that can be accepted. The POM may name
   * its main.
   */
  private static final ImageSpec BARE =
      new ImageSpec(
          "App",
          List.of(),
          MainMethod.NONE,
          BaseKind.AUTO,
          NativeMode.AUTO,
          Optional.empty(),
          List.of(),
          List.of(),
          true,
          false,
          false,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new NumericUser(65532, 65532),
          ContainerPath.parse("/work"),
          List.of(),
          List.of(),
          StopSignal.SIGTERM,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new Health(
              Optional.empty(),
              OptionalInt.empty(),
              Duration.ofSeconds(10),
              Duration.ofSeconds(3),
              Duration.ofSeconds(30),
              3),
          new Verification(
              Optional.empty(),
              Optional.empty(),
              "",
              List.of(),
              List.of(),
              Duration.ofSeconds(60),
              Duration.ofSeconds(10),
              true),
          Arrays.stream(FindingCode.values()).filter(FindingCode::isSuppressible).toList());

  /** What decides about the files of one image. */
  Origin origin(ImageSpec spec, Pins pins, Version generator) {
    List<CodeEvidence> own = evidence.code().stream().filter(CodeEvidence::isOwn).toList();
    List<CodeEvidence> others =
        evidence.code().stream().map(code -> code.isOwn() ? NO_CODE : code).toList();
    return new Origin(
        generator,
        hash(spec.toString()),
        hash(planned(others).map(Deciders::files).orElse("")),
        hash(planned(own).map(Deciders::needs).orElse("")),
        hash(pins.digests().toString()));
  }

  private Optional<ImagePlan> planned(List<CodeEvidence> code) {
    Sourced<Optional<ImagePlan>> plan =
        planner.plan(
            BARE,
            compilation,
            facts,
            new Evidence(code, evidence.modules(), evidence.gaps()),
            TargetFiles.unnamed());
    return plan.value();
  }

  private static String files(ImagePlan plan) {
    return Renderer.render(plan).stream()
        .map(RenderedFile::text)
        .map(text -> text.text())
        .collect(Collectors.joining());
  }

  private static String needs(ImagePlan plan) {
    return plan.reasoning().needs()
        + "\n"
        + plan.reasoning().modules()
        + "\n"
        + plan.reasoning().reachability().stream().filter(Reachability::isOwn).toList();
  }

  private static String hash(String text) {
    return Stamp.hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
