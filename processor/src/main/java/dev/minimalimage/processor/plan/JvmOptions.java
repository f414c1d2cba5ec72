package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.List;

/** The JVM options that make the JVM behave in a container. */
final class JvmOptions {
  private JvmOptions() {}

  /** Ours; the user's follow them and win. */
  static List<Reasoned<String>> ours(ImageSpec spec, Compilation compilation) {
    List<Reasoned<String>> options = new ArrayList<>();
    if (spec.jvmArgs().stream().noneMatch(JvmOptions::setsTheHeap)) {
      options.add(
          new Reasoned<>(
              "-XX:MaxRAMPercentage=75.0",
              "three quarters of the container's memory for the heap; left alone, the JVM takes one"));
    }
    if (spec.jvmArgs().stream().noneMatch(option -> option.contains("ExitOnOutOfMemoryError"))) {
      options.add(
          new Reasoned<>(
              "-XX:+ExitOnOutOfMemoryError",
              "out of memory, the JVM ends, so that the platform restarts it"));
    }
    if (compilation.preview()) {
      options.add(new Reasoned<>("--enable-preview", "the classes use preview features"));
    }
    return options;
  }

  private static boolean setsTheHeap(String option) {
    return option.startsWith("-Xmx")
        || option.startsWith("-XX:MaxHeapSize=")
        || option.startsWith("-XX:MaxRAMPercentage=")
        || option.startsWith("-XX:MaxRAMFraction=");
  }
}
