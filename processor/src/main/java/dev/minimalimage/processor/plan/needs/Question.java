package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every rule is asked: the needs of this application on these platforms.
 *
 * @param platforms what the image is to be built for; those of {@code spec}, or the usual ones if
 *     it names none
 */
record Question(ImageSpec spec, Evidence evidence, List<Platform> platforms) {
  Question {
    platforms = List.copyOf(platforms);
  }

  /** Whether the user asked for these platforms, so that each of them has to work. */
  boolean platformsAreAsked() {
    return !spec.platforms().isEmpty();
  }

  /** The calls of a kind, each with the element of the class path that makes it. */
  Stream<Call> calls(Api api) {
    return evidence.code().stream()
        .flatMap(
            code ->
                code.calls().stream()
                    .filter(call -> call.api() == api)
                    .map(call -> new Call(code, call)));
  }

  /** One call of a kind for each element of the class path that makes any: enough as a proof. */
  Stream<Call> firstCalls(Api api) {
    return evidence.code().stream()
        .flatMap(
            code ->
                code.calls().stream()
                    .filter(call -> call.api() == api)
                    .limit(1)
                    .map(call -> new Call(code, call)));
  }

  boolean ownCodeCalls(Api api) {
    return calls(api).anyMatch(Call::isOwn);
  }

  /** A watched call and where it stands. */
  record Call(CodeEvidence code, ApiCall call) {
    boolean isOwn() {
      return code.isOwn();
    }

    String by() {
      return call.by();
    }

    String literal() {
      return call.literal().orElse("");
    }

    /** That this call asks for something, wherever the image runs. */
    Need need(Requirement requirement, Certainty certainty, String detail) {
      return new Need(
          requirement, certainty, List.of(), List.of(new Proof(code.name(), by(), detail)));
    }
  }
}
