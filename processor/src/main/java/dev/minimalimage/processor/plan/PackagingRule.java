package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.plan.assembly.AssemblyRule;
import java.util.List;

/** The application must be one that starts with a class path, or that its framework packages. */
final class PackagingRule {
  private PackagingRule() {}

  static List<Finding> check(ProjectFacts facts) {
    if (facts.frameworkBuild().isPresent()) {
      return AssemblyRule.of(facts).findings();
    }
    if (facts.packaging().equals("war")) {
      return List.of(
          finding(
              "the project's packaging is \"war\", and a web archive starts in a servlet container"
                  + " alone, which this image has not got",
              "make it packaging \"jar\" with a server on its class path; or, with Spring Boot,"
                  + " have spring-boot-maven-plugin make it executable"));
    }
    if (!facts.packaging().equals("jar") && !isCompiled(facts)) {
      return List.of(
          finding(
              "the project's packaging is \"" + facts.packaging() + '"',
              "move the main class to a module whose packaging is \"jar\""));
    }
    return List.of();
  }

  /** Micronaut's {@code native-image}: whether the image wants that is the annotation's matter. */
  private static boolean isCompiled(ProjectFacts facts) {
    return facts.packaging().equals("native-image")
        && facts.nativeSettings().builds().stream()
            .anyMatch(build -> build.profile().isEmpty() && build.bound());
  }

  private static Finding finding(String problem, String remedy) {
    return new Finding(FindingCode.PACKAGING, Anchor.whole(), problem, remedy);
  }
}
