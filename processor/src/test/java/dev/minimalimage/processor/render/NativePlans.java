package dev.minimalimage.processor.render;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.plan.Catalogues;
import dev.minimalimage.processor.plan.Planner;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans of executables. */
final class NativePlans {
  private NativePlans() {}

  /** What GraalVM's repository has for a jar, in place of what that carries. */
  private static final ReachabilityIndex REPLACING =
      new ReachabilityIndex(
          "1.0",
          Map.of(
              "org.slf4j:slf4j-api",
              List.of(
                  new ReachabilityIndex.Entry(
                      "2.0", false, true, true, false, Optional.empty(), List.of(), List.of()))),
          Map.of());

  /** On scratch, of an application that writes temporary files and asks for its user's home. */
  static ImagePlan onScratch() {
    return plan(
        Specs.spec()
            .nativeMode(NativeMode.STATIC)
            .selfTest()
            .ports(8080)
            .healthPath("/health")
            .files("conf/app.yaml"),
        Projects.project(),
        new ApiCall(Api.TEMPORARY_FILE, Optional.empty(), "com.example.App"),
        new ApiCall(Api.SYSTEM_PROPERTY, Optional.of("user.home"), "com.example.App"));
  }

  /** By the project's own configuration. */
  static ImagePlan byProject(boolean wrapper, String profile, boolean bound, String... flags) {
    NativeBuild build =
        new NativeBuild(
            Optional.of(profile).filter(id -> !id.isEmpty()),
            "pom.xml:30",
            "1.1.12",
            bound,
            Optional.empty(),
            List.of(flags).stream().map(flag -> new NativeArgument(flag, "pom.xml:41")).toList(),
            Optional.empty(),
            "shop",
            "target",
            true,
            true,
            true,
            List.of());
    return plan(
        (bound ? Specs.spec().selfTest() : Specs.spec())
            .nativeMode(bound ? NativeMode.AUTO : NativeMode.DYNAMIC),
        Projects.project()
            .layout(Projects.singleModule(wrapper))
            .nativeSettings(new NativeSettings(List.of(build), Optional.empty())));
  }

  /** By Micronaut's packaging, which the annotation asks for. */
  static ImagePlan byPackaging() {
    NativeBuild build =
        new NativeBuild(
            Optional.empty(),
            "micronaut-parent-4.pom:30",
            "0.11.1",
            false,
            Optional.of("-Dpackaging=native-image"),
            List.of(),
            Optional.of("com.example.App"),
            "shop",
            "target",
            true,
            false,
            true,
            List.of());
    return plan(
        Specs.spec().selfTest().nativeMode(NativeMode.STATIC),
        Projects.project().nativeSettings(new NativeSettings(List.of(build), Optional.empty())));
  }

  /** By Spring Boot's profile. */
  static ImagePlan bySpringBoot() {
    NativeBuild build =
        new NativeBuild(
            Optional.of("native"),
            "spring-boot-starter-parent-3.5.7.pom:230",
            "0.10.6",
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            "shop",
            "target",
            true,
            false,
            true,
            List.of());
    return plan(
        Specs.spec().selfTest().nativeMode(NativeMode.DYNAMIC).ports(8080),
        Projects.project()
            .plugins("org.springframework.boot:spring-boot-maven-plugin")
            .runtime("org.springframework.boot:spring-boot:3.5.7")
            .nativeSettings(new NativeSettings(List.of(build), Optional.empty())));
  }

  private static ImagePlan plan(Specs specs, Projects project, ApiCall... calls) {
    CodeEvidence own =
        new CodeEvidence(
            "",
            List.of(),
            List.of(),
            List.of(calls),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            false,
            NativeImageFiles.NONE);
    Sourced<Optional<ImagePlan>> planned =
        new Planner(
                Catalogues.small(), Catalogues::modules, libraries -> REPLACING, Frameworks.read())
            .plan(
                specs.build(),
                new Compilation(17, false),
                project.build(),
                new Evidence(List.of(own)),
                TargetFiles.unnamed());
    if (!planned.findings().isEmpty()) {
      throw new AssertionError("unexpected findings: " + planned.findings());
    }
    return planned.value().orElseThrow();
  }
}
