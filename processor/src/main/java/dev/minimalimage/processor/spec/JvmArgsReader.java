package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the options of the JVM: each element one option that leaves the launch as it is. */
final class JvmArgsReader {
  private final Findings findings;

  JvmArgsReader(Findings findings) {
    this.findings = findings;
  }

  List<String> read(List<Placed<String>> texts) {
    var options = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      Placed<String> text = texts.get(i);
      boolean takesNext = JvmOption.takesNext(text.value()) && isValue(texts, i + 1);
      Optional<String> next = takesNext ? Optional.of(texts.get(i + 1).value()) : Optional.empty();
      Optional<JvmOption.Refusal> refusal = JvmOption.refusal(text.value(), next);
      refusal.ifPresentOrElse(
          refused ->
              findings.add(FindingCode.JVM_ARG, text.anchor(), refused.problem(), refused.remedy()),
          () -> options.add(text.value()));
      // The value of a refused option is no second mistake.
      i += takesNext ? 1 : 0;
    }
    return options;
  }

  private static boolean isValue(List<Placed<String>> texts, int index) {
    return index < texts.size() && !texts.get(index).value().startsWith("-");
  }
}
