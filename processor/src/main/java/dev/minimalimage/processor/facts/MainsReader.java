package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.NamedMain;
import dev.minimalimage.processor.model.NamedMains;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Reads which main classes a build names: that of the jar which it ships, by whatever plugin makes
 * it, before those that only a developer's command calls. Names as in each plugin's manual.
 */
final class MainsReader {
  private static final Pattern CLASS =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Where a plugin's configuration has the main class, element by element. */
  private record Source(String plugin, List<String> path) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("maven-assembly-plugin", List.of("archive", "manifest", "mainClass")),
          new Source("spring-boot-maven-plugin", List.of("mainClass")),
          new Source("maven-jar-plugin", List.of("archive", "manifest", "mainClass")),
          new Source("jib-maven-plugin", List.of("container", "mainClass")),
          new Source("vertx-maven-plugin", List.of("launcher")),
          new Source("exec-maven-plugin", List.of("mainClass")));

  /** Spring Boot's, Helidon's, Vert.x's and exec-maven-plugin's, which nothing else need name. */
  private static final List<String> PROPERTIES =
      List.of("start-class", "mainClass", "vertx.launcher", "exec.mainClass");

  /** How vertx-maven-plugin is told what goes into the manifest as Main-Verticle. */
  private static final String VERTICLE = "Main-Verticle";

  private final Path projectDir;
  private final Inputs inputs;
  private final List<NamedMain> mains = new ArrayList<>();
  private final NavigableMap<String, String> entries = new TreeMap<>();

  MainsReader(Path projectDir, Inputs inputs) {
    this.projectDir = projectDir;
    this.inputs = inputs;
  }

  NamedMains read(Model model) {
    for (Plugin plugin : named(model, "maven-shade-plugin")) {
      for (Xpp3Dom configuration : Plugins.configurations(plugin)) {
        at(configuration, List.of("transformers"))
            .flatMap(list -> Stream.of(list.getChildren()))
            .forEach(
                transformer -> {
                  at(transformer, List.of("mainClass"))
                      .forEach(main -> add(model, main.getValue(), plugin.getArtifactId()));
                  entries(model, plugin, transformer);
                });
      }
    }
    for (Source source : SOURCES) {
      for (Plugin plugin : named(model, source.plugin())) {
        for (Xpp3Dom configuration : Plugins.configurations(plugin)) {
          at(configuration, source.path())
              .forEach(main -> add(model, main.getValue(), plugin.getArtifactId()));
          at(configuration, List.of("archive")).forEach(archive -> entries(model, plugin, archive));
          at(configuration, List.of("verticle"))
              .forEach(verticle -> enter(VERTICLE, verticle.getValue()));
        }
      }
    }
    for (String property : PROPERTIES) {
      add(model, model.getProperties().getProperty(property), "the property " + property);
    }
    enter(VERTICLE, model.getProperties().getProperty("vertx.verticle"));
    return new NamedMains(mains, entries);
  }

  private static List<Plugin> named(Model model, String artifactId) {
    return Plugins.of(model).stream()
        .filter(plugin -> plugin.getArtifactId().equals(artifactId))
        .toList();
  }

  private void entries(Model model, Plugin plugin, Xpp3Dom parent) {
    at(parent, List.of("manifestEntries"))
        .flatMap(list -> Stream.of(list.getChildren()))
        .forEach(
            entry -> {
              if (entry.getName().equals("Main-Class")) {
                add(model, entry.getValue(), plugin.getArtifactId());
              } else {
                enter(entry.getName(), entry.getValue());
              }
            });
  }

  private void enter(String name, @Nullable String value) {
    text(value).ifPresent(text -> entries.putIfAbsent(name, text));
  }

  private void add(Model model, @Nullable String value, String place) {
    text(value)
        .filter(text -> CLASS.matcher(text).matches())
        .filter(text -> mains.stream().noneMatch(main -> main.type().equals(text)))
        .ifPresent(
            text ->
                mains.add(new NamedMain(text, place, isOwn(model, text), !place.contains("exec"))));
  }

  /** Whether javac has written it, or a compiler before it. */
  private boolean isOwn(Model model, String type) {
    return Folders.resolve(
            projectDir,
            model.getBuild().getOutputDirectory() + "/" + type.replace('.', '/') + ".class")
        .filter(inputs::isFile)
        .isPresent();
  }

  private static Stream<Xpp3Dom> at(Xpp3Dom dom, List<String> path) {
    Stream<Xpp3Dom> found = Stream.of(dom);
    for (String name : path) {
      found = found.flatMap(each -> Stream.of(each.getChildren(name)));
    }
    return found;
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !CONTROL.matcher(text).find())
        .filter(text -> !NativeParameters.hasUnset(text));
  }
}
