package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.HEALTH_PORT;
import static dev.minimalimage.processor.model.FindingCode.HEALTH_RETRIES;

import dev.minimalimage.processor.model.Health;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads the nested annotation for the health endpoint. */
final class HealthReader {
  private final Members members;
  private final Findings findings;

  HealthReader(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  /**
   * @param ports those of the annotation, valid or not
   */
  Health read(List<Placed<Integer>> ports) {
    var times = new TimeReader(members, findings);
    return new Health(
        HealthPath.SYNTAX.readIfSet(members.text("path"), findings),
        port(ports.stream().map(Placed::value).toList()),
        times.read("interval"),
        times.read("timeout"),
        times.read("startPeriod"),
        retries());
  }

  private OptionalInt port(List<Integer> ports) {
    Placed<Integer> port = members.number("port");
    if (port.value() == 0) {
      return OptionalInt.empty();
    }
    if (!PortsReader.isPort(port.value())) {
      findings.add(
          HEALTH_PORT,
          port.anchor(),
          "a port is 1 to 65535, or 0 for the first of ports, not " + port.value(),
          "remove it, or write one of ports");
      return OptionalInt.empty();
    }
    // A port that is out of range is reported itself, and may be the one that is meant here.
    boolean comparable = !ports.isEmpty() && ports.stream().allMatch(PortsReader::isPort);
    if (comparable && !ports.contains(port.value())) {
      findings.add(
          HEALTH_PORT,
          port.anchor(),
          "the health port is one of ports, which " + port.value() + " is not",
          "write one of "
              + ports.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "))
              + ", or add it to ports");
      return OptionalInt.empty();
    }
    return OptionalInt.of(port.value());
  }

  private int retries() {
    Placed<Integer> retries = members.number("retries");
    if (retries.value() >= 1) {
      return retries.value();
    }
    findings.add(
        HEALTH_RETRIES,
        retries.anchor(),
        "retries are at least 1, not " + retries.value(),
        "write 1 to give up at the first failed probe");
    return members.defaultNumber("retries");
  }
}
