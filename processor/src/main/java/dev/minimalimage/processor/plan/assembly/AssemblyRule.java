package dev.minimalimage.processor.plan.assembly;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Assembly;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;

/** What a framework's own Maven plugin makes of the project, if the image takes that. */
public final class AssemblyRule {
  /** Where the image has Quarkus' jar, in the folder that Quarkus names so or alone. */
  private static final String QUARKUS_JAR = "/app/quarkus-run.jar";

  private AssemblyRule() {}

  /** What the image takes, or why it cannot. */
  public static Sourced<Optional<Assembly>> of(ProjectFacts facts) {
    return facts
        .frameworkBuild()
        .map(build -> of(build, facts.layout().buildDirectory()))
        .orElseGet(() -> new Sourced<>(Optional.empty(), List.of()));
  }

  private static Sourced<Optional<Assembly>> of(FrameworkBuild build, String target) {
    return build instanceof FrameworkBuild.Quarkus quarkus
        ? QuarkusRule.of(quarkus, target)
        : SpringBootWarRule.of((FrameworkBuild.SpringBootWar) build);
  }

  /** What starts it, where that is not the annotated class. */
  public static Optional<Launch> launch(ProjectFacts facts) {
    // The classes that Quarkus' manifests name; they set its log manager, too.
    return of(facts)
        .value()
        .flatMap(
            assembly ->
                assembly instanceof Assembly.QuarkusFolder
                    ? Optional.of(
                        new Launch.OfJar(
                            QUARKUS_JAR, "io.quarkus.bootstrap.runner.QuarkusEntryPoint"))
                    : assembly instanceof Assembly.QuarkusJar
                        ? Optional.of(
                            new Launch.OfJar(QUARKUS_JAR, "io.quarkus.runner.GeneratedMain"))
                        : Optional.empty());
  }

  /** Why no executable can be made, where one is asked for. */
  public static List<Finding> checkNative(ImageSpec spec, ProjectFacts facts) {
    boolean asked = spec.nativeMode() != NativeMode.AUTO && spec.nativeMode() != NativeMode.OFF;
    if (facts.frameworkBuild().isPresent() && asked) {
      return List.of(
          new Finding(
              FindingCode.NATIVE_MODE,
              Anchor.member("nativeMode"),
              "nativeMode = "
                  + spec.nativeMode()
                  + ", but the project is packaged by its framework's plugin, from which"
                  + " native-image gets no class path",
              "remove nativeMode"));
    }
    return List.of();
  }
}
