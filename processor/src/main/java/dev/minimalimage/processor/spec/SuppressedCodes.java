package dev.minimalimage.processor.spec;

import static dev.minimalimage.processor.model.FindingCode.SUPPRESS_REFUSED;
import static dev.minimalimage.processor.model.FindingCode.SUPPRESS_UNKNOWN;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Shown;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the codes of the findings that the user accepts. */
final class SuppressedCodes {
  private static final int LONGEST = 60;

  private final Findings findings;

  SuppressedCodes(Findings findings) {
    this.findings = findings;
  }

  List<FindingCode> read(List<Placed<String>> texts) {
    var codes = EnumSet.noneOf(FindingCode.class);
    for (Placed<String> text : texts) {
      FindingCode.byId(text.value())
          .ifPresentOrElse(
              code -> {
                if (code.isSuppressible()) {
                  codes.add(code);
                } else {
                  refuse(text);
                }
              },
              () -> reportUnknown(text));
    }
    return List.copyOf(codes);
  }

  private void refuse(Placed<String> text) {
    findings.add(
        SUPPRESS_REFUSED,
        text.anchor(),
        text.value() + " is an error that no suppression makes work",
        "remove it, and mend what it reports");
  }

  private void reportUnknown(Placed<String> text) {
    findings.add(
        SUPPRESS_UNKNOWN,
        text.anchor(),
        "no finding has the code " + Shown.quoted(text.value()),
        remedy(text.value()));
  }

  private static String remedy(String text) {
    String likely = text.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    String written = likely.startsWith("MI-") ? likely : "MI-" + likely;
    if (written.length() <= LONGEST) {
      for (int distance = 0; distance <= written.length() / 4; distance++) {
        for (String id : suppressible()) {
          if (EditDistance.between(written, id) == distance) {
            return "did you mean \"" + id + "\"?";
          }
        }
      }
    }
    return "remove it, or write one of "
        + suppressible().stream().collect(Collectors.joining(", "));
  }

  private static List<String> suppressible() {
    return Arrays.stream(FindingCode.values())
        .filter(FindingCode::isSuppressible)
        .map(FindingCode::id)
        .toList();
  }
}
