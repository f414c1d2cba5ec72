package dev.minimalimage.processor.model;

/**
 * Something the user must know, with what to do about it.
 *
 * @param problem the rule and the offending value
 * @param remedy what to do, in the imperative
 */
public record Finding(FindingCode code, Anchor anchor, String problem, String remedy) {

  /** The text that the compiler prints: {@code [MI-…] problem; remedy}. */
  public String text() {
    return "[" + code.id() + "] " + advice();
  }

  /** The same without the code. */
  public String advice() {
    return problem + "; " + remedy;
  }

  public boolean isError() {
    return code.severity() == Severity.ERROR || code.severity() == Severity.REFUSAL;
  }
}
