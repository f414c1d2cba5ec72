package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.NativeArgument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags that no builder takes together, or that make something else than a program. */
final class FlagRules {
  private FlagRules() {}

  static List<Finding> check(LinkFlags flags) {
    return Stream.of(shared(flags), both(flags), glibc(flags), dynamicMusl(flags))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> shared(LinkFlags flags) {
    return flags
        .shared()
        .map(
            flag ->
                finding(
                    flag,
                    "makes a library, which no container can start",
                    "remove it, or say nativeMode = NativeMode.OFF"));
  }

  private static Optional<Finding> both(LinkFlags flags) {
    return flags
        .mostly()
        .filter(flag -> flags.full().isPresent() || flags.isMusl())
        .map(
            flag ->
                finding(
                    flag,
                    "leaves glibc out of the executable, and "
                        + flags.full().or(flags::libc).map(FlagRules::shown).orElse("another flag")
                        + " wants a libc in it",
                    "keep --static-nolibc for a base with glibc, or --static --libc=musl for one"
                        + " without anything"));
  }

  /** Its resolver and its locales load libraries at run time, so native-image itself refuses. */
  private static Optional<Finding> glibc(LinkFlags flags) {
    return flags
        .full()
        .filter(flag -> flags.mostly().isEmpty() && !flags.isMusl())
        .map(
            flag ->
                finding(
                    flag,
                    "links glibc statically, which native-image refuses, because name lookup"
                        + " needs glibc's own libraries at run time",
                    "add --libc=musl, or use --static-nolibc in its place"));
  }

  private static Optional<Finding> dynamicMusl(LinkFlags flags) {
    return flags
        .libc()
        .filter(flag -> flags.isMusl() && flags.full().isEmpty() && flags.mostly().isEmpty())
        .map(
            flag ->
                finding(
                    flag,
                    "makes a dynamic executable for musl, which GraalVM cannot link and no base"
                        + " of ours runs",
                    "add --static, or remove it"));
  }

  private static String shown(NativeArgument flag) {
    return flag.text() + " (" + flag.place() + ")";
  }

  private static Finding finding(NativeArgument flag, String problem, String remedy) {
    return new Finding(
        FindingCode.NATIVE_FLAGS,
        Anchor.whole(),
        flag.place() + ": " + flag.text() + " " + problem,
        remedy);
  }
}
