package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Temporary files, and native libraries that are unpacked before they are loaded. */
final class TemporaryFolderRule {
  private TemporaryFolderRule() {}

  static Stream<Need> needs(Question question) {
    Stream<Need> files =
        question
            .firstCalls(Api.TEMPORARY_FILE)
            .map(
                call ->
                    call.need(
                        Requirement.Feature.TMP,
                        call.isOwn() ? Certainty.CERTAIN : Certainty.CONDITIONAL,
                        "makes temporary files"));
    Stream<Need> unpacked =
        unpacking(question).stream()
            .flatMap(
                certainty ->
                    question
                        .firstCalls(Api.LOAD_FILE)
                        .map(
                            call ->
                                call.need(
                                    Requirement.Feature.TMP,
                                    certainty,
                                    "loads native code that it unpacks")));
    return Stream.concat(unpacked, files);
  }

  /** How much the native code is needed that the image can run, if there is any. */
  private static Optional<Certainty> unpacking(Question question) {
    return NativeGroup.of(question).stream()
        .filter(
            group ->
                question.platforms().stream()
                    .anyMatch(platform -> group.on(platform).findAny().isPresent()))
        .map(group -> group.certainty(question))
        .min(Comparator.naturalOrder());
  }

  /** What loads files while there are native ones loads those, after it unpacked them. */
  static boolean unpacksNatives(Evidence evidence) {
    return evidence.code().stream().anyMatch(code -> !code.natives().isEmpty())
        && evidence.code().stream()
            .flatMap(code -> code.calls().stream())
            .anyMatch(call -> call.api() == Api.LOAD_FILE);
  }
}
