package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Configuration;
import dev.minimalimage.processor.model.ConfiguredPort;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.MavenCall;
import dev.minimalimage.processor.model.NamedMain;
import dev.minimalimage.processor.model.NamedMains;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.Prebuilt;
import dev.minimalimage.processor.model.Prebuilt.GradleBuild;
import dev.minimalimage.processor.model.ProjectDescription;
import dev.minimalimage.processor.model.ProjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes projects: a single module with one dependency but for what a test says. */
public final class Projects {
  private String artifactId = "app";
  private String version = "1.0";
  private ProjectDescription description =
      new ProjectDescription(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  private String packaging = "jar";
  private Optional<FrameworkBuild> frameworkBuild = Optional.empty();
  private List<String> plugins = List.of("org.apache.maven.plugins:maven-compiler-plugin");
  private List<String> goals = List.of();
  private BuildLayout layout = singleModule(false);
  private List<Dependency> runtime = List.of(jar("org.slf4j:slf4j-api:2.0.17"));
  private List<String> hostOnly = List.of();
  private Optional<ConfiguredPort> port = Optional.empty();
  private final NavigableMap<String, ConfiguredPort> namedPorts = new TreeMap<>();
  private List<String> configurationFiles = List.of();
  private List<String> keys = List.of();
  private final List<NamedMain> mains = new ArrayList<>();
  private final NavigableMap<String, String> entries = new TreeMap<>();
  private NativeSettings nativeSettings = NativeSettings.NONE;
  private List<ManifestEntry> manifest = List.of();

  private Projects() {}

  public static Projects project() {
    return new Projects();
  }

  public Projects artifactId(String text) {
    this.artifactId = text;
    return this;
  }

  public Projects version(String text) {
    this.version = text;
    return this;
  }

  public Projects description(ProjectDescription texts) {
    this.description = texts;
    return this;
  }

  public Projects packaging(String text) {
    this.packaging = text;
    return this;
  }

  public Projects packagedBy(FrameworkBuild build) {
    this.frameworkBuild = Optional.of(build);
    return this;
  }

  public Projects goals(String... names) {
    this.goals = List.of(names);
    return this;
  }

  public Projects plugins(String... names) {
    this.plugins = List.of(names);
    return this;
  }

  public Projects layout(BuildLayout value) {
    this.layout = value;
    return this;
  }

  /** Jars by {@code group:artifact:version}, in the class path's order. */
  public Projects runtime(String... jars) {
    return runtime(Stream.of(jars).map(Projects::jar).toList());
  }

  public Projects runtime(List<Dependency> jars) {
    this.runtime = jars;
    return this;
  }

  public Projects hostOnly(String... files) {
    this.hostOnly = List.of(files);
    return this;
  }

  public Projects port(int number, String source) {
    this.port = Optional.of(new ConfiguredPort(number, source));
    return this;
  }

  /** A port in the file that an argument of the application names. */
  public Projects port(int number, String source, String argument) {
    namedPorts.put(argument, new ConfiguredPort(number, source));
    return this;
  }

  /** Files of the project's folder that a framework's command might name. */
  public Projects configurationFiles(String... names) {
    this.configurationFiles = List.of(names);
    return this;
  }

  /** Keys that stand in the configuration. */
  public Projects keys(String... names) {
    this.keys = List.of(names);
    return this;
  }

  /** A main class that the build names for the jar. */
  public Projects main(String type, boolean own) {
    return main(new NamedMain(type, "maven-jar-plugin", own, true));
  }

  public Projects main(NamedMain main) {
    mains.add(main);
    return this;
  }

  /** An entry of the jar's manifest. */
  public Projects entry(String name, String value) {
    entries.put(name, value);
    return this;
  }

  public Projects nativeSettings(NativeSettings settings) {
    this.nativeSettings = settings;
    return this;
  }

  public Projects manifest(ManifestEntry... entries) {
    this.manifest = List.of(entries);
    return this;
  }

  public ProjectFacts build() {
    return new ProjectFacts(
        new Coordinates("com.example", artifactId, version),
        description,
        packaging,
        frameworkBuild,
        plugins,
        goals,
        layout,
        runtime,
        hostOnly,
        new Configuration(port, namedPorts, configurationFiles, keys),
        new NamedMains(mains, entries),
        nativeSettings,
        manifest,
        true);
  }

  public static BuildLayout singleModule(boolean wrapper) {
    return new BuildLayout(
        ".",
        ".",
        MavenCall.alone("."),
        wrapper ? List.of(".mvn", "mvnw", "pom.xml", "src/main") : List.of("pom.xml", "src/main"),
        List.of(),
        wrapper,
        "target/classes",
        "target");
  }

  /** The layout of a project whose classes and jars lie there, built by something else. */
  public static BuildLayout prebuilt(String... jars) {
    List<String> context = new ArrayList<>(List.of("build/classes", "build/resources"));
    context.addAll(List.of(jars));
    return new BuildLayout(
        ".",
        ".",
        MavenCall.alone("."),
        context.stream().sorted().toList(),
        List.of(),
        false,
        "build/classes",
        "build",
        Optional.of(new Prebuilt(List.of("build/classes", "build/resources"), List.of(jars))));
  }

  /** The layout of a module that its wrapper builds. */
  public static BuildLayout gradle(String module, String... jars) {
    String path = module.equals(".") ? "" : ":" + module + ":";
    return new BuildLayout(
        module.equals(".") ? "." : "..",
        module,
        MavenCall.alone(module),
        List.of("build.gradle", "gradle", "gradlew", "settings.gradle", "src"),
        List.of("src/test"),
        false,
        "build/classes/java/main",
        "build/classes/java/main",
        Optional.of(
            new Prebuilt(
                List.of("build/classes/java/main", "build/resources/main"),
                List.of(jars),
                Optional.of(
                    new GradleBuild(
                        List.of(path + "classes", path + "minimalImage"),
                        "build/minimal-image/lib")))));
  }

  public static Dependency jar(String coordinates) {
    return dependency(coordinates, "", false);
  }

  public static Dependency sibling(String coordinates) {
    return dependency(coordinates, "", true);
  }

  static Dependency dependency(String coordinates, String classifier, boolean reactor) {
    String[] parts = coordinates.split(":", 3);
    return new Dependency(
        new Coordinates(parts[0], parts[1], parts[2]),
        classifier,
        "jar",
        reactor,
        Optional.empty());
  }
}
