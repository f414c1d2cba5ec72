package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.DataSize;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Verification;

/** Reads the nested annotation for the verification. */
final class VerificationReader {
  private static final Syntax<DataSize> SIZE =
      new Syntax<>(
          FindingCode.SIZE_SYNTAX, DataSize::parse, Guess::size, "write one such as \"240MB\"");

  private final Members members;
  private final EnvReader variables;
  private final Findings findings;

  VerificationReader(Members members, EnvReader variables, Findings findings) {
    this.members = members;
    this.variables = variables;
    this.findings = findings;
  }

  Verification read() {
    var times = new TimeReader(members, findings);
    return new Verification(
        SIZE.readIfSet(members.text("maxSize"), findings),
        SIZE.readIfSet(members.text("memory"), findings),
        members.text("output").value(),
        members.texts("args").stream().map(Placed::value).toList(),
        variables.readForRun(members.texts("env")),
        times.read("timeout"),
        times.read("stopTimeout"),
        members.flag("readOnly"));
  }
}
