package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.ENV_SECRET;
import static dev.minimalimage.processor.model.FindingCode.ENV_SYNTAX;
import static dev.minimalimage.processor.model.FindingCode.ENV_TWICE;

import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads environment variables. */
final class EnvReader {
  private static final Syntax<EnvVariable> VARIABLE =
      new Syntax<>(
          ENV_SYNTAX, EnvVariable::parse, Guess::variable, "write one such as \"MODE=production\"");

  private final Findings findings;

  EnvReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reads variables that become part of the image. One that looks like a secret stays among them,
   * for the user may accept the finding.
   */
  List<EnvVariable> readForImage(List<Placed<String>> texts) {
    return read(texts, true);
  }

  /**
   * Reads variables of the verification run, where test passwords are usual: they are as visible as
   * the source that they stand in, and never reach the image.
   */
  List<EnvVariable> readForRun(List<Placed<String>> texts) {
    return read(texts, false);
  }

  private List<EnvVariable> read(List<Placed<String>> texts, boolean published) {
    var names = new HashSet<String>();
    var variables = new ArrayList<EnvVariable>();
    for (Placed<String> text : texts) {
      for (EnvVariable variable : VARIABLE.read(text, findings).stream().toList()) {
        if (!names.add(variable.name())) {
          findings.add(
              ENV_TWICE,
              text.anchor(),
              "a variable is set once, not " + Shown.quoted(variable.name()) + " twice",
              "remove one");
          continue;
        }
        variables.add(variable);
        if (published && SecretNames.looksSecret(variable)) {
          reportSecret(text, variable.name());
        }
      }
    }
    return variables;
  }

  /** Never with the value: compiler output ends up in logs. */
  private void reportSecret(Placed<String> text, String name) {
    findings.add(
        ENV_SECRET,
        text.anchor(),
        Shown.quoted(name) + " looks like a secret, and everybody who has the image can read it",
        "pass it when the container starts (docker run --env), or accept it by suppress = \""
            + ENV_SECRET.id()
            + "\" if it is none");
  }
}
