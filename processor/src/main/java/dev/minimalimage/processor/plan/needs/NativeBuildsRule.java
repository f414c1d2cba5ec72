package dev.minimalimage.processor.plan.needs;

import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The builds of native libraries that there are none of. A library without any file for Linux is no
 * concern of an image: it serves the developer's machine, such as netty's resolver for macOS.
 *
 * <p>While the user names no platforms, one of the usual ones is enough, for the image is built for
 * the machine that builds it.
 */
final class NativeBuildsRule {
  private NativeBuildsRule() {}

  static Stream<Need> needs(Question question) {
    return NativeGroup.of(question).stream()
        .filter(group -> group.forLinux().findAny().isPresent())
        .flatMap(group -> needs(question, group));
  }

  private static Stream<Need> needs(Question question, NativeGroup group) {
    List<Platform> missing =
        question.platforms().stream().filter(platform -> !serves(group, platform)).toList();
    boolean enough = !question.platformsAreAsked() && missing.size() < question.platforms().size();
    Certainty certainty = enough ? Certainty.TOLERATED : group.certainty(question);
    return missing.stream().map(platform -> need(group, platform, certainty, enough));
  }

  private static boolean serves(NativeGroup group, Platform platform) {
    return group.on(platform).findAny().isPresent()
        // Its machine could not be told, so it may well be the right one.
        || group.members().stream()
            .map(NativeGroup.Member::file)
            .anyMatch(
                file -> file.system() == NativeSystem.LINUX_GLIBC && file.machine().isEmpty());
  }

  private static Need need(
      NativeGroup group, Platform platform, Certainty certainty, boolean enough) {
    NativeGroup.Member first = group.forLinux().findFirst().orElse(group.members().get(0));
    String detail = "is built for " + builds(group);
    if (enough) {
      detail += ", and the annotation does not ask for " + platform;
    } else if (certainty != Certainty.CERTAIN) {
      detail += group.known().map(library -> " (elsewhere, " + library.without() + ")").orElse("");
    }
    return new Need(
        new Requirement.NativeBuild(PlatformNames.library(first.file().entry()), platform),
        certainty,
        List.of(platform),
        List.of(new Proof(first.code().name(), "", detail)));
  }

  private static String builds(NativeGroup group) {
    return group
        .forLinux()
        .map(NativeGroup.Member::file)
        .map(NativeBuildsRule::build)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String build(NativeFile file) {
    return "linux/"
        + file.machine()
        + (file.system() == NativeSystem.LINUX_MUSL ? " with musl" : "");
  }
}
