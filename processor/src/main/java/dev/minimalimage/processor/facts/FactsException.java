package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.io.Serial;
import java.util.List;

/** Why there are no facts, as findings; it never leaves this room. */
final class FactsException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  private FactsException(List<Finding> findings) {
    super(findings.get(0).text());
    this.findings = List.copyOf(findings);
  }

  static FactsException of(FindingCode code, String problem, String remedy) {
    return new FactsException(List.of(new Finding(code, Anchor.whole(), problem, remedy)));
  }

  List<Finding> findings() {
    return findings;
  }
}
