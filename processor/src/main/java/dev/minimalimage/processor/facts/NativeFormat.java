package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.TextReader;
import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeProblem;
import dev.minimalimage.processor.model.NativeSettings;

/** The order in which native settings are written and read again. */
final class NativeFormat {
  private NativeFormat() {}

  static void write(NativeSettings settings, TextWriter text) {
    text.add(settings.builds(), build -> write(build, text));
    text.add(settings.switched(), text::add);
  }

  static NativeSettings read(TextReader text) {
    return new NativeSettings(text.list(() -> build(text)), text.optional(text::next));
  }

  private static void write(NativeBuild build, TextWriter text) {
    text.add(build.profile(), text::add);
    text.add(build.place());
    text.add(build.version());
    text.add(build.bound());
    text.add(build.packaging(), text::add);
    text.add(
        build.args(),
        arg -> {
          text.add(arg.text());
          text.add(arg.place());
        });
    text.add(build.mainClass(), text::add);
    text.add(build.imageName());
    text.add(build.outputDirectory());
    text.add(build.metadataRepository());
    text.add(build.own());
    text.add(build.processed());
    text.add(
        build.problems(),
        problem -> {
          text.add(problem.text());
          text.add(problem.remedy());
        });
  }

  private static NativeBuild build(TextReader text) {
    return new NativeBuild(
        text.optional(text::next),
        text.next(),
        text.next(),
        text.truth(),
        text.optional(text::next),
        text.list(() -> new NativeArgument(text.next(), text.next())),
        text.optional(text::next),
        text.next(),
        text.next(),
        text.truth(),
        text.truth(),
        text.truth(),
        text.list(() -> new NativeProblem(text.next(), text.next())));
  }
}
