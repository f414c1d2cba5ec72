package dev.minimalimage.processor.plan.ahead;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Reasoned;
import java.util.ArrayList;
import java.util.List;

/** The options that we give to native-image, because the project has not. */
final class NativeOptions {
  private NativeOptions() {}

  static List<Reasoned<String>> of(
      NativeMode mode, LinkFlags flags, List<NativeArgument> given, boolean byProject) {
    List<Reasoned<String>> options = new ArrayList<>();
    if (flags.mode().isEmpty()) {
      if (mode == NativeMode.STATIC) {
        options.add(
            new Reasoned<>("--static --libc=musl", "all that it needs is in the executable"));
      } else if (mode == NativeMode.MOSTLY_STATIC) {
        options.add(new Reasoned<>("--static-nolibc", "all but glibc is in the executable"));
      }
    }
    if (given.stream().noneMatch(arg -> arg.text().startsWith("-march="))) {
      options.add(
          new Reasoned<>(
              "-march=compatibility",
              "runs on every processor of the platform; left alone, native-image uses"
                  + " instructions that older ones lack"));
    }
    return options;
  }
}
