package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.TextReader;
import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The order in which a framework's way to package is written and read again. */
final class FrameworkFormat {
  private static final String QUARKUS = "quarkus";

  private FrameworkFormat() {}

  static void write(Optional<FrameworkBuild> build, TextWriter text) {
    text.add(build, each -> write(each, text));
  }

  static Optional<FrameworkBuild> read(TextReader text) {
    return text.optional(() -> text.next().equals(QUARKUS) ? quarkus(text) : war(text));
  }

  private static void write(FrameworkBuild build, TextWriter text) {
    if (build instanceof FrameworkBuild.Quarkus quarkus) {
      text.add(QUARKUS);
      text.add(quarkus.bound());
      text.add(quarkus.finalName());
      text.add(
          List.copyOf(quarkus.settings().entrySet()),
          setting -> {
            text.add(setting.getKey());
            text.add(setting.getValue().value());
            text.add(setting.getValue().reason());
          });
    } else if (build instanceof FrameworkBuild.SpringBootWar war) {
      text.add("war");
      text.add(war.bound());
      text.add(war.file());
      text.add(war.overlays(), text::add);
    }
  }

  private static FrameworkBuild quarkus(TextReader text) {
    boolean bound = text.truth();
    String finalName = text.next();
    TreeMap<String, Reasoned<String>> settings = new TreeMap<>();
    text.list(() -> Map.entry(text.next(), new Reasoned<>(text.next(), text.next())))
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
    return new FrameworkBuild.Quarkus(bound, finalName, settings);
  }

  private static FrameworkBuild war(TextReader text) {
    return new FrameworkBuild.SpringBootWar(text.truth(), text.next(), text.list(text::next));
  }
}
