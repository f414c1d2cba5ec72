package dev.minimalimage.processor.plan.ahead;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Spring Boot's projects, whose classes have to be processed before they are compiled. */
final class PluginBuildTest {
  private static final NativeBuild PLAIN = build("", "image", true, false);
  private static final NativeBuild PARENTS = build("native", "image", false, true);

  private static NativeBuild build(String profile, String name, boolean own, boolean processed) {
    return new NativeBuild(
        Optional.of(profile).filter(id -> !id.isEmpty()),
        "pom.xml:30",
        "0.10.6",
        true,
        Optional.empty(),
        List.of(new NativeArgument("--static-nolibc", "pom.xml:31")),
        Optional.empty(),
        name,
        "target",
        true,
        own,
        processed,
        List.of());
  }

  private static Sourced<Optional<NativeCompilation>> boot(Specs specs, NativeBuild... builds) {
    return NativeModes.choose(
        specs.build(),
        Projects.project()
            .plugins("org.springframework.boot:spring-boot-maven-plugin")
            .runtime("org.springframework.boot:spring-boot:3.5.0")
            .nativeSettings(new NativeSettings(List.of(builds), Optional.empty()))
            .build(),
        new Evidence(List.of()),
        "image",
        new Launch.OfClass(specs.build().mainClass()));
  }

  private static Optional<NativeBuild> taken(NativeBuild... builds) {
    Sourced<Optional<NativeCompilation>> chosen = boot(Specs.spec(), builds);
    assertThat(chosen.findings()).isEmpty();
    return chosen.value().orElseThrow().project();
  }

  @Test
  void takesTheParentsProfileForFlagsOfTheBuild() {
    assertThat(taken(PLAIN, PARENTS)).hasValue(PARENTS);
  }

  @Test
  void takesTheBuildThatProcessesTheClassesItself() {
    NativeBuild whole = build("", "image", true, true);

    assertThat(taken(whole, PARENTS)).hasValue(whole);
  }

  @Test
  void takesAProfileThatProcessesThem() {
    NativeBuild tiny = build("tiny", "image", true, true);

    assertThat(taken(PARENTS, tiny)).hasValue(tiny);
  }

  @Test
  void refusesClassesThatNobodyProcesses() {
    List<Finding> none = boot(Specs.spec().nativeMode(NativeMode.STATIC)).findings();
    assertThat(none).hasSize(1);
    assertThat(none.get(0).code()).isEqualTo(FindingCode.NATIVE_PLUGIN);
    assertThat(none.get(0).problem())
        .isEqualTo(
            "Spring Boot's classes do not run ahead of time as they are: its plugin has to process"
                + " them by its goal process-aot, and no profile of the POM does that");

    assertThat(boot(Specs.spec(), build("tiny", "image", true, false)).findings().get(0).problem())
        .endsWith("and the profile tiny does not call that");
  }

  @Test
  void namesTheFileOfAnImageInAFolder() {
    NativeBuild build = build("", "bin/tool", true, true);

    assertThat(boot(Specs.spec(), build).value().orElseThrow().executable()).isEqualTo("tool");
  }
}
