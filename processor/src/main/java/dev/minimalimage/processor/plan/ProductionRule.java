package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A framework's build for production, where any other starts beside the project's sources alone.
 */
final class ProductionRule {
  private ProductionRule() {}

  static List<Finding> check(ProjectFacts facts, List<Framework> frameworks) {
    if (facts.layout().prebuilt().isPresent()) {
      // Whoever built it did so by a tool whose steps are not known.
      return List.of();
    }
    Set<String> modules =
        facts.runtime().stream().map(Dependency::module).collect(Collectors.toSet());
    return frameworks.stream()
        .filter(framework -> !framework.productionGoals().isEmpty())
        .filter(framework -> framework.isAmong(modules))
        .filter(framework -> Collections.disjoint(framework.productionGoals(), facts.goals()))
        .map(ProductionRule::finding)
        .toList();
  }

  private static Finding finding(Framework framework) {
    String[] goal = framework.productionGoals().get(0).split(":", -1);
    return new Finding(
        FindingCode.DEVELOPMENT_MODE,
        Anchor.whole(),
        "this build makes "
            + framework.name()
            + "'s development mode, which looks for the project's folder and ends in an image, since"
            + " it has no "
            + goal[2]
            + " of "
            + goal[1],
        "bind that goal, or have .mvn/maven.config activate the profile that does (-Pproduction, as a"
            + " rule): the image's build is called without -P");
  }
}
