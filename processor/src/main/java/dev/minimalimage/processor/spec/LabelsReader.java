package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.LABEL_SYNTAX;
import static dev.minimalimage.processor.model.FindingCode.LABEL_TWICE;

import dev.minimalimage.processor.model.Label;
import dev.minimalimage.processor.model.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the labels. */
final class LabelsReader {
  private static final Syntax<Label> LABEL =
      new Syntax<>(
          LABEL_SYNTAX, Label::parse, Guess::label, "write one such as \"com.example.team=blue\"");

  private final Findings findings;

  LabelsReader(Findings findings) {
    this.findings = findings;
  }

  List<Label> read(List<Placed<String>> texts) {
    var keys = new HashSet<String>();
    var labels = new ArrayList<Label>();
    for (Placed<String> text : texts) {
      LABEL
          .read(text, findings)
          .ifPresent(
              label -> {
                if (keys.add(label.key())) {
                  labels.add(label);
                } else {
                  findings.add(
                      LABEL_TWICE,
                      text.anchor(),
                      "a label is set once, not " + Shown.quoted(label.key()) + " twice",
                      "remove one");
                }
              });
    }
    return labels;
  }
}
