package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.ImagePlan;
import java.util.ArrayList;
import java.util.List;

/** What stands in a pod's container for the same questions: Kubernetes ignores HEALTHCHECK. */
final class KubernetesProbes {
  private KubernetesProbes() {}

  /** The lines, as YAML; none for an image without a port. */
  static List<String> lines(ImagePlan plan) {
    if (plan.port().isEmpty()) {
      return List.of();
    }
    Health health = plan.health();
    int port = plan.port().getAsInt();
    String action =
        health
            .path()
            .map(path -> "httpGet: {path: " + JsonQuoting.string(path) + ", port: " + port + "}")
            .orElse("tcpSocket: {port: " + port + "}");
    List<String> lines = new ArrayList<>();
    // As long as the start may take, but asked often: until it answers, no other probe counts.
    lines.add("startupProbe:");
    lines.add("  " + action);
    lines.add("  periodSeconds: 1");
    lines.add(
        "  failureThreshold: "
            + Math.max(1, seconds(health.startPeriod().toMillis()) + health.retries()));
    for (String probe : List.of("readinessProbe:", "livenessProbe:")) {
      lines.add(probe);
      lines.add("  " + action);
      lines.add("  periodSeconds: " + seconds(health.interval().toMillis()));
      lines.add("  timeoutSeconds: " + seconds(health.timeout().toMillis()));
      lines.add("  failureThreshold: " + health.retries());
    }
    return lines;
  }

  /** Whole seconds, which are all that Kubernetes knows, and at least one. */
  private static long seconds(long millis) {
    return Math.max(1, (millis + 999) / 1000);
  }
}
