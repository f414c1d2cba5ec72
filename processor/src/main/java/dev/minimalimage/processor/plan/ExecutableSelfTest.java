package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.plan.search.Execution;
import dev.minimalimage.processor.plan.search.Question;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an executable can be asked about its image. It can be where a class of ours is compiled
 * as its main class, which is so unless the project says another.
 */
final class ExecutableSelfTest {
  private ExecutableSelfTest() {}

  /** Why it cannot be asked, as the end of a sentence; empty if it can or there is none. */
  static Optional<String> obstacle(Question question) {
    return question.execution() instanceof Execution.Native compiled
        ? obstacle(question.spec(), compiled.compilation())
        : Optional.empty();
  }

  private static Optional<String> obstacle(ImageSpec spec, NativeCompilation how) {
    if (how.project().flatMap(build -> build.mainClass()).isPresent()) {
      return Optional.of("the project's own build compiles the main class that its POM names");
    }
    if (!spec.executableSelfTest()) {
      return Optional.of("no other class can call its main method");
    }
    return SelfTest.LINK.equals("/app/" + how.executable())
        ? Optional.of("it has the name by which it would be asked")
        : Optional.empty();
  }

  /** What the report says of an executable that cannot be asked. */
  static Stream<String> notes(Question question) {
    return question.spec().selfTest()
        ? obstacle(question).stream()
            .map(why -> "The executable has no self-test and no HEALTHCHECK: " + why + ".")
        : Stream.empty();
  }
}
