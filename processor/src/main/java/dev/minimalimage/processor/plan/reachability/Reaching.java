package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call that reaches what native-image does not see.
 *
 * @param by the class that makes it
 */
record Reaching(Kind kind, String by, String does) {

  /** Such calls of a part of the application, sorted by what they reach. */
  static List<Reaching> in(CodeEvidence code) {
    return code.calls().stream()
        .flatMap(Reaching::of)
        .sorted(Comparator.comparing(Reaching::kind))
        .toList();
  }

  private static Stream<Reaching> of(ApiCall call) {
    return Kind.of(call.api()).stream()
        .map(
            kind ->
                new Reaching(
                    kind,
                    call.by(),
                    kind == Kind.NATIVE_CODE
                        ? "loads a native library"
                        : "calls " + call.literal().orElse("")));
  }

  /** {@code com.example.App calls Class.forName}. */
  String text() {
    return by + " " + does;
  }
}
