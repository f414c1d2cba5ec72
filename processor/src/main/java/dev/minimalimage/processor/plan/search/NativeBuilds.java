package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.stream.Stream;

/** Native libraries without a build for a platform of the image: no base can help. */
final class NativeBuilds {
  private NativeBuilds() {}

  static List<Finding> check(Question question) {
    return question.needs().stream()
        .filter(need -> need.certainty() == Certainty.CERTAIN)
        .flatMap(need -> check(need, question))
        .toList();
  }

  private static Stream<Finding> check(Need need, Question question) {
    return need.requirement() instanceof Requirement.NativeBuild build
        ? Stream.of(finding(need, build, question))
        : Stream.empty();
  }

  private static Finding finding(Need need, Requirement.NativeBuild build, Question question) {
    int index = question.spec().platforms().indexOf(build.platform());
    return new Finding(
        FindingCode.NATIVE_BUILD_MISSING,
        index < 0 ? Anchor.whole() : Anchor.member("platforms", index),
        "there is no " + Phrases.lack(need).replaceFirst("^a ", ""),
        "name platforms without "
            + build.platform()
            + ", take a version or an artifact with that build, or accept with suppress = \""
            + FindingCode.NATIVE_BUILD_MISSING.id()
            + "\"");
  }
}
