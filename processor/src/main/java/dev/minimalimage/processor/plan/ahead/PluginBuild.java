package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which configuration of native-maven-plugin the image is built with. */
final class PluginBuild {
  private static final String BOOT = "org.springframework.boot:spring-boot-maven-plugin";

  private PluginBuild() {}

  /**
   * The chosen one. Spring Boot's own comes from its parent POM, in a profile that makes the
   * classes which stand for reflection; Micronaut's is a packaging, which makes metadata for the
   * resources.
   */
  static Optional<NativeBuild> of(
      ProjectFacts facts, Optional<NativeBuild> chosen, List<NativeBuild> all) {
    boolean boot = isBoot(facts);
    if (chosen
        .filter(build -> boot ? build.processed() : build.profile().isPresent())
        .isPresent()) {
      return chosen;
    }
    return all.stream()
        .filter(
            build ->
                boot
                    ? build.processed() && build.profile().equals(Optional.of("native"))
                    : build.profile().isEmpty() && build.packaging().isPresent())
        .findFirst()
        .or(() -> chosen);
  }

  static List<Finding> check(Launch launch, ProjectFacts facts, Optional<NativeBuild> chosen) {
    if (isBoot(facts) && chosen.filter(NativeBuild::processed).isEmpty()) {
      return List.of(
          finding(
              "Spring Boot's classes do not run ahead of time as they are: its plugin has to process"
                  + " them by its goal process-aot, and "
                  + chosen
                      .flatMap(NativeBuild::profile)
                      .map(profile -> "the profile " + profile + " does not call that")
                      .orElse("no profile of the POM does that"),
              "inherit from spring-boot-starter-parent and add native-maven-plugin to build/plugins,"
                  + " as Spring Boot's documentation says, or say nativeMode = NativeMode.OFF"));
    }
    List<Finding> findings = new ArrayList<>();
    chosen.ifPresent(
        build -> {
          build
              .problems()
              .forEach(problem -> findings.add(finding(problem.text(), problem.remedy())));
          if (facts.layout().maven().modules().size() > 1 && build.isCalledByName()) {
            findings.add(unbound(build));
          }
          build
              .mainClass()
              .filter(other -> !other.equals(launch.mainClass()))
              .ifPresent(other -> findings.add(otherMain(launch, build, other)));
        });
    return findings;
  }

  private static Finding unbound(NativeBuild build) {
    return finding(
        build.place()
            + ": native-maven-plugin is configured, but no goal of it is bound to a phase, and called"
            + " by name it would run in every module",
        "add an execution of compile-no-fork in phase package");
  }

  private static Finding otherMain(Launch launch, NativeBuild build, String other) {
    return finding(
        build.place()
            + ": native-maven-plugin compiles the main class "
            + Shown.visible(other)
            + (launch.reason().isEmpty()
                ? ", and the annotated one is "
                : ", and the image starts ")
            + launch.mainClass(),
        "remove the plugin's mainClass, or move the annotation to that class");
  }

  static boolean isBoot(ProjectFacts facts) {
    return facts.plugins().contains(BOOT)
        && facts.runtime().stream()
            .anyMatch(jar -> jar.coordinates().groupId().equals("org.springframework.boot"));
  }

  private static Finding finding(String problem, String remedy) {
    return new Finding(FindingCode.NATIVE_PLUGIN, Anchor.whole(), problem, remedy);
  }
}
