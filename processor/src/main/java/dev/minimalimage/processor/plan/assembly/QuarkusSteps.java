package dev.minimalimage.processor.plan.assembly;

import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps of Quarkus' packaging that a project switches on and its image does without. */
public final class QuarkusSteps {
  private static final String ARCHIVE =
      "An archive of loaded classes serves the JVM that made it, not the image's";
  private static final String CONTAINER = "This build makes the image, and delivers nothing";

  private static final Map<String, String> REASONS =
      Map.of(
          "quarkus.container-image.build", CONTAINER,
          "quarkus.container-image.push", CONTAINER,
          "quarkus.kubernetes.deploy", CONTAINER,
          "quarkus.openshift.deploy", CONTAINER,
          "quarkus.package.create-appcds", ARCHIVE,
          "quarkus.package.jar.aot.enabled", ARCHIVE,
          "quarkus.package.jar.appcds.enabled", ARCHIVE);

  private QuarkusSteps() {}

  /** The options that switch them off, for Maven; each outranks what POM and configuration say. */
  public static List<Reasoned<String>> skipped(ProjectFacts facts) {
    return facts
        .frameworkBuild()
        .filter(FrameworkBuild.Quarkus.class::isInstance)
        .map(FrameworkBuild.Quarkus.class::cast)
        .map(QuarkusSteps::skipped)
        .orElse(List.of());
  }

  private static List<Reasoned<String>> skipped(FrameworkBuild.Quarkus quarkus) {
    List<Reasoned<String>> skipped = new ArrayList<>();
    quarkus
        .settings()
        .forEach(
            (key, setting) -> {
              if (REASONS.containsKey(key) && !setting.value().equals("false")) {
                skipped.add(
                    new Reasoned<>("-D" + key + "=false", REASONS.getOrDefault(key, CONTAINER)));
              }
            });
    return skipped;
  }
}
