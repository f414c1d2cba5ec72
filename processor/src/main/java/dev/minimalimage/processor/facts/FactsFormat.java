package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.FindingFormat;
import dev.minimalimage.processor.cache.TextReader;
import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Configuration;
import dev.minimalimage.processor.model.ConfiguredPort;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.JdkToolchain;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.MavenCall;
import dev.minimalimage.processor.model.NamedMain;
import dev.minimalimage.processor.model.NamedMains;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.ProjectDescription;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The order in which facts are written and read again. */
final class FactsFormat {
  private FactsFormat() {}

  static void write(Sourced<ProjectFacts> sourced, TextWriter text) {
    ProjectFacts facts = sourced.value();
    write(facts.coordinates(), text);
    ProjectDescription description = facts.description();
    text.add(description.name(), text::add);
    text.add(description.description(), text::add);
    text.add(description.url(), text::add);
    text.add(description.sourceUrl(), text::add);
    text.add(description.licenses(), text::add);
    text.add(facts.packaging());
    FrameworkFormat.write(facts.frameworkBuild(), text);
    text.add(facts.plugins(), text::add);
    text.add(facts.goals(), text::add);
    write(facts.layout(), text);
    text.add(facts.runtime(), dependency -> write(dependency, text));
    text.add(facts.hostOnly(), text::add);
    write(facts.configuration(), text);
    text.add(
        facts.mains().mains(),
        main -> {
          text.add(main.type());
          text.add(main.place());
          text.add(main.own());
          text.add(main.shipped());
        });
    write(facts.mains().entries(), text, text::add);
    NativeFormat.write(facts.nativeSettings(), text);
    text.add(
        facts.manifest(),
        entry -> {
          text.add(entry.name());
          text.add(entry.value());
          text.add(entry.plugin());
        });
    text.add(facts.complete());
    text.add(sourced.findings(), finding -> FindingFormat.write(finding, text));
  }

  static Sourced<ProjectFacts> read(TextReader text) {
    ProjectFacts facts =
        new ProjectFacts(
            coordinates(text),
            new ProjectDescription(
                text.optional(text::next),
                text.optional(text::next),
                text.optional(text::next),
                text.optional(text::next),
                text.list(text::next)),
            text.next(),
            FrameworkFormat.read(text),
            text.list(text::next),
            text.list(text::next),
            layout(text),
            text.list(() -> dependency(text)),
            text.list(text::next),
            configuration(text),
            new NamedMains(
                text.list(
                    () -> new NamedMain(text.next(), text.next(), text.truth(), text.truth())),
                map(text, text::next)),
            NativeFormat.read(text),
            text.list(() -> new ManifestEntry(text.next(), text.next(), text.next())),
            text.truth());
    var findings = text.list(() -> FindingFormat.read(text));
    return new Sourced<>(facts, findings);
  }

  private static void write(Configuration configuration, TextWriter text) {
    text.add(configuration.port(), port -> write(port, text));
    write(configuration.named(), text, port -> write(port, text));
    text.add(configuration.files(), text::add);
    text.add(configuration.keys(), text::add);
  }

  private static Configuration configuration(TextReader text) {
    return new Configuration(
        text.optional(() -> port(text)),
        map(text, () -> port(text)),
        text.list(text::next),
        text.list(text::next));
  }

  private static void write(ConfiguredPort port, TextWriter text) {
    text.add(port.port());
    text.add(port.source());
  }

  private static ConfiguredPort port(TextReader text) {
    return new ConfiguredPort(text.number(), text.next());
  }

  private static <T> void write(Map<String, T> map, TextWriter text, Consumer<T> each) {
    text.add(
        List.copyOf(map.entrySet()),
        entry -> {
          text.add(entry.getKey());
          each.accept(entry.getValue());
        });
  }

  private static <T> NavigableMap<String, T> map(TextReader text, Supplier<T> each) {
    NavigableMap<String, T> map = new TreeMap<>();
    text.list(() -> map.put(text.next(), each.get()) == null);
    return map;
  }

  private static void write(Coordinates coordinates, TextWriter text) {
    text.add(coordinates.groupId());
    text.add(coordinates.artifactId());
    text.add(coordinates.version());
  }

  private static Coordinates coordinates(TextReader text) {
    return new Coordinates(text.next(), text.next(), text.next());
  }

  private static void write(Dependency dependency, TextWriter text) {
    write(dependency.coordinates(), text);
    text.add(dependency.classifier());
    text.add(dependency.extension());
    text.add(dependency.reactor());
    text.add(dependency.file().map(Path::toString), text::add);
  }

  private static Dependency dependency(TextReader text) {
    return new Dependency(
        coordinates(text),
        text.next(),
        text.next(),
        text.truth(),
        text.optional(text::next).map(Path::of));
  }

  private static void write(BuildLayout layout, TextWriter text) {
    text.add(layout.toContext());
    text.add(layout.module());
    text.add(layout.maven().pom());
    text.add(layout.maven().modules(), text::add);
    text.add(
        layout.maven().toolchains(),
        toolchain ->
            text.add(
                List.copyOf(toolchain.properties().entrySet()),
                property -> {
                  text.add(property.getKey());
                  text.add(property.getValue());
                }));
    text.add(layout.context(), text::add);
    text.add(layout.contextExcept(), text::add);
    text.add(layout.wrapper());
    text.add(layout.outputDirectory());
    text.add(layout.buildDirectory());
    text.add(
        layout.prebuilt(),
        prebuilt -> {
          text.add(prebuilt.folders(), text::add);
          text.add(prebuilt.jars(), text::add);
          text.add(
              prebuilt.gradle(),
              gradle -> {
                text.add(gradle.tasks(), text::add);
                text.add(gradle.jarFolder());
              });
        });
  }

  private static JdkToolchain toolchain(TextReader text) {
    SortedMap<String, String> properties = new TreeMap<>();
    text.list(() -> Map.entry(text.next(), text.next()))
        .forEach(property -> properties.put(property.getKey(), property.getValue()));
    return new JdkToolchain(properties);
  }

  private static BuildLayout layout(TextReader text) {
    return new BuildLayout(
        text.next(),
        text.next(),
        new MavenCall(text.next(), text.list(text::next), text.list(() -> toolchain(text))),
        text.list(text::next),
        text.list(text::next),
        text.truth(),
        text.next(),
        text.next(),
        text.optional(
            () ->
                new Prebuilt(
                    text.list(text::next),
                    text.list(text::next),
                    text.optional(
                        () -> new Prebuilt.GradleBuild(text.list(text::next), text.next())))));
  }
}
