package dev.minimalimage.processor.render;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.RuntimePlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * What verify-image.sh asks of a native image and of no other.
 *
 * @param executable its path in the image; empty where a JVM runs the application
 * @param linkage {@code static}, {@code libc} or {@code dynamic}
 * @param needed the libraries that it may ask the loader for, by their sonames
 */
record NativeChecks(String executable, String linkage, List<String> needed) {
  private static final NativeChecks NONE = new NativeChecks("", "", List.of());

  /**
   * Every base that has glibc has all of these; which of them a program names depends on its
   * linker.
   */
  private static final List<String> GLIBC =
      List.of("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "librt.so.1");

  NativeChecks {
    needed = List.copyOf(needed);
  }

  static NativeChecks of(ImagePlan plan) {
    return plan.runtime() instanceof RuntimePlan.Compiled compiled
        ? of(plan, compiled.compilation())
        : NONE;
  }

  private static NativeChecks of(ImagePlan plan, NativeCompilation how) {
    return new NativeChecks(
        NativeView.executable(how),
        switch (how.mode()) {
          case STATIC -> "static";
          case MOSTLY_STATIC -> "libc";
          case DYNAMIC -> "dynamic";
          case AUTO, OFF -> throw new IllegalArgumentException(how.mode() + " links nothing");
        },
        needed(plan, how.mode()));
  }

  private static List<String> needed(ImagePlan plan, NativeMode mode) {
    if (mode == NativeMode.STATIC) {
      return List.of();
    }
    return mode == NativeMode.MOSTLY_STATIC
        ? GLIBC
        : Stream.concat(
                GLIBC.stream(),
                plan.reasoning().needs().stream()
                    .map(Need::requirement)
                    .filter(Requirement.Library.class::isInstance)
                    .map(library -> ((Requirement.Library) library).soname()))
            .distinct()
            .sorted()
            .toList();
  }
}
