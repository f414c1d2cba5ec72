package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Shown;
import java.util.List;
import java.util.stream.Stream;

/**
 * File names and output beyond ASCII. Without a UTF-8 locale the JVM takes names for ASCII: {@code
 * Path.of} throws InvalidPathException for such a name, {@code java.io.File} writes question marks,
 * and a JVM before 18 reads and writes text as ASCII, too.
 */
final class FileNamesRule {
  /** Measured on 17 and 25: without a UTF-8 locale, {@code System.out} is ASCII. */
  private static final Need LOG =
      new Need(
          Requirement.Feature.UTF8_LOCALE,
          Certainty.CONDITIONAL,
          List.of(),
          List.of(
              new Proof(
                  "", "System.out", "prints question marks for text beyond ASCII without it")));

  private FileNamesRule() {}

  static Stream<Need> needs(Question question) {
    Stream<Need> named =
        question
            .calls(Api.FILE)
            .filter(call -> call.literal().chars().anyMatch(character -> character > '~'))
            .map(
                call ->
                    call.need(
                        Requirement.Feature.UTF8_LOCALE,
                        call.isOwn() ? Certainty.CERTAIN : Certainty.CONDITIONAL,
                        "names the file " + Shown.quoted(call.literal())));
    Stream<Need> possible =
        question
            .firstCalls(Api.FILE)
            .map(
                call ->
                    call.need(
                        Requirement.Feature.UTF8_LOCALE,
                        Certainty.CONDITIONAL,
                        "names files, and loses names beyond ASCII without it"));
    return Stream.of(named, possible, Stream.of(LOG)).flatMap(each -> each);
  }
}
