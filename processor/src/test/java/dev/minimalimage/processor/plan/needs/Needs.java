package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks rules and shows needs as one line each. */
final class Needs {
  static final List<Platform> USUAL =
      List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64"));

  private Needs() {}

  /** The needs of an annotation that names no platforms. */
  static Question usual(Element... elements) {
    return question(Specs.spec(), elements);
  }

  /** The needs of an annotation that asks for a platform. */
  static Question on(String platform, Element... elements) {
    return question(Specs.spec().platforms(platform), elements);
  }

  static Question question(Specs specs, Element... elements) {
    Evidence evidence = Element.evidence(elements);
    var spec = specs.build();
    return new Question(spec, evidence, spec.platforms().isEmpty() ? USUAL : spec.platforms());
  }

  static List<String> lines(Stream<Need> needs) {
    return needs.map(Needs::line).toList();
  }

  /** {@code CERTAIN libz.so.1 [linux/amd64]: a.jar!x.so}. */
  static String line(Need need) {
    return need.certainty()
        + " "
        + need.requirement().text()
        + (need.platforms().isEmpty() ? "" : " " + need.platforms())
        + ": "
        + need.proofs().stream().map(Proof::text).collect(Collectors.joining("; "));
  }
}
