package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.List;
import java.util.Map;

/** The application must be one that its classes and their class path start. */
final class PackagingRule {
  /** Build plugins that make a program which its plain classes are not. */
  private static final Map<String, String> AUGMENTED =
      Map.of(
          "io.quarkus:quarkus-maven-plugin", "Quarkus",
          "io.quarkus.platform:quarkus-maven-plugin", "Quarkus");

  private PackagingRule() {}

  static List<Finding> check(ProjectFacts facts) {
    if (!facts.packaging().equals("jar") && !isCompiled(facts)) {
      return List.of(
          finding(
              "the project's packaging is \"" + facts.packaging() + '"',
              "only packaging \"jar\" makes an image today: move the main class to a module with it"));
    }
    return facts.plugins().stream()
        .filter(AUGMENTED::containsKey)
        .map(
            plugin ->
                finding(
                    "the project is built by "
                        + AUGMENTED.get(plugin)
                        + ", whose classes do not start"
                        + " by themselves",
                    "remove @MinimalImage: such projects have no image from us yet"))
        .limit(1)
        .toList();
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
