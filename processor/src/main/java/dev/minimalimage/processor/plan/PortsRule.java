package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ports: the annotation's, else the configuration's, else the code's, else the web framework's
 * default.
 */
final class PortsRule {
  /** Below it, Linux asks for a capability that hardened clusters do not give. */
  private static final int FIRST_UNPRIVILEGED = 1024;

  private static final int LAST = 65_535;

  private PortsRule() {}

  static Sourced<List<Reasoned<Integer>>> choose(
      ImageSpec spec, ProjectFacts facts, Evidence evidence, List<Framework> frameworks) {
    List<Reasoned<Integer>> ports = ports(spec, facts, evidence, frameworks);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < ports.size(); i++) {
      int port = ports.get(i).value();
      if (port < FIRST_UNPRIVILEGED) {
        findings.add(
            new Finding(
                FindingCode.PORT_PRIVILEGED,
                spec.ports().isEmpty() ? Anchor.whole() : Anchor.member("ports", i),
                "port " + port + " is privileged and user " + spec.user() + " is not",
                "listen on a port from 1024 up and map it outside, or accept with suppress = \""
                    + FindingCode.PORT_PRIVILEGED.id()
                    + "\" where the engine allows it"));
      }
    }
    if (ports.isEmpty()) {
      DefaultPorts.server(facts.runtime(), frameworks)
          .ifPresent(server -> findings.add(unknown(server)));
    }
    OptionalInt asked = spec.health().port();
    if (asked.isPresent() && ports.stream().noneMatch(port -> port.value() == asked.getAsInt())) {
      findings.add(
          new Finding(
              FindingCode.HEALTH_PORT,
              Anchor.member("health.port"),
              "health is asked on port " + asked.getAsInt() + ", which is not among the ports",
              "add it to ports, or leave health.port out"));
    }
    if (spec.health().path().isPresent() && ports.isEmpty()) {
      findings.add(
          new Finding(
              FindingCode.HEALTH_PORT,
              Anchor.member("health.path"),
              "health has a path, but the application has no known port",
              "say it with ports = …"));
    }
    return new Sourced<>(ports, findings);
  }

  private static Finding unknown(String server) {
    return new Finding(
        FindingCode.PORT_UNKNOWN,
        Anchor.whole(),
        server
            + " is on the class path and nothing says what port it listens on, so"
            + " verify-image.sh will ask nothing",
        "say it with ports = …");
  }

  /** The port that is verified. */
  static OptionalInt verified(ImageSpec spec, List<Reasoned<Integer>> ports) {
    if (spec.health().port().isPresent()) {
      return spec.health().port();
    }
    return ports.stream().mapToInt(Reasoned::value).findFirst();
  }

  private static List<Reasoned<Integer>> ports(
      ImageSpec spec, ProjectFacts facts, Evidence evidence, List<Framework> frameworks) {
    if (!spec.ports().isEmpty()) {
      // The annotation needs no explanation.
      return spec.ports().stream().map(port -> new Reasoned<>(port, "")).toList();
    }
    return facts
        .configuration()
        .port(spec.args())
        .map(port -> new Reasoned<>(port.port(), port.source()))
        .or(() -> constant(evidence))
        .or(() -> DefaultPorts.of(facts.runtime(), frameworks))
        .map(List::of)
        .orElse(List.of());
  }

  /** The number that the application's own code gives its server, if it is the same everywhere. */
  private static Optional<Reasoned<Integer>> constant(Evidence evidence) {
    List<ApiCall> calls =
        evidence.code().stream()
            .filter(CodeEvidence::isOwn)
            .flatMap(code -> code.calls().stream())
            .filter(call -> call.api() == Api.LISTEN)
            .toList();
    if (calls.isEmpty() || calls.stream().map(ApiCall::literal).distinct().count() > 1) {
      return Optional.empty();
    }
    return calls
        .get(0)
        .literal()
        .map(Integer::valueOf)
        .filter(port -> port >= 1 && port <= LAST)
        .map(port -> new Reasoned<>(port, "A constant in " + calls.get(0).by()));
  }
}
