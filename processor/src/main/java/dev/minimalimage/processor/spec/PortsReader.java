package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.FindingCode;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads the ports. */
final class PortsReader {
  private static final int MAX = 65535;

  private final Members members;
  private final Findings findings;

  PortsReader(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  List<Integer> read() {
    var ports = new LinkedHashSet<Integer>();
    for (Placed<Integer> port : members.numbers("ports")) {
      if (!isPort(port.value())) {
        findings.add(
            FindingCode.PORT_RANGE,
            port.anchor(),
            "a port is 1 to 65535, not " + port.value(),
            "write the port that the application listens on");
      } else if (!ports.add(port.value())) {
        findings.add(
            FindingCode.PORT_TWICE,
            port.anchor(),
            "a port is named once, not " + port.value() + " twice",
            "remove one");
      }
    }
    return List.copyOf(ports);
  }

  static boolean isPort(int number) {
    return number >= 1 && number <= MAX;
  }
}
