package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project and a local repository, written by hand: no test here needs Maven or a network. */
final class ProjectLab {
  private final Path folder;

  ProjectLab(Path folder) {
    this.folder = folder;
    // The search for POMs above ends at a repository's root.
    file("project/.git/HEAD", "");
  }

  Path project() {
    return folder.resolve("project");
  }

  Path repository() {
    return folder.resolve("repository");
  }

  Path cacheDir() {
    return folder.resolve("cache");
  }

  ProjectLab file(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProjectLab source(String path) {
    return file("project/" + path, "");
  }

  /** The POM of a module; {@code "."} is the project's folder. */
  ProjectLab pom(String module, String... elements) {
    return file("project/" + module + "/pom.xml", project(String.join("\n", elements)));
  }

  /** A project that stands alone, of group g, called app. */
  ProjectLab app(String... elements) {
    return pom(".", gav("g:app:1"), String.join("\n", elements));
  }

  /** A jar with its POM in the local repository. */
  ProjectLab artifact(String gav, String... elements) {
    return repositoryPom(gav, elements).file("repository/" + path(gav) + ".jar", "");
  }

  ProjectLab repositoryPom(String gav, String... elements) {
    return file(
        "repository/" + path(gav) + ".pom", project(gav(gav) + String.join("\n", elements)));
  }

  static String path(String gav) {
    String[] parts = gav.split(":", -1);
    return parts[0].replace('.', '/')
        + "/"
        + parts[1]
        + "/"
        + parts[2]
        + "/"
        + parts[1]
        + "-"
        + parts[2];
  }

  static String project(String elements) {
    return "<project>\n<modelVersion>4.0.0</modelVersion>\n" + elements + "\n</project>\n";
  }

  /** {@code group:artifact:version}, the version left out where a POM may. */
  static String gav(String gav) {
    String[] parts = gav.split(":", -1);
    return "<groupId>"
        + parts[0]
        + "</groupId><artifactId>"
        + parts[1]
        + "</artifactId>"
        + (parts.length > 2 ? "<version>" + parts[2] + "</version>" : "");
  }

  static String parent(String gav, String relativePath) {
    return "<parent>" + gav(gav) + "<relativePath>" + relativePath + "</relativePath></parent>";
  }

  static String dependency(String gav, String... elements) {
    return "<dependency>" + gav(gav) + String.join("", elements) + "</dependency>";
  }

  static String dependencies(String... dependencies) {
    return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
  }

  static String managed(String... dependencies) {
    return "<dependencyManagement>" + dependencies(dependencies) + "</dependencyManagement>";
  }

  static String bom(String gav) {
    return managed(dependency(gav, "<type>pom</type><scope>import</scope>"));
  }

  static String modules(String... names) {
    return "<packaging>pom</packaging><modules><module>"
        + String.join("</module><module>", names)
        + "</module></modules>";
  }

  static String plugin(String gav, String... elements) {
    return "<build><plugins><plugin>"
        + gav(gav)
        + String.join("", elements)
        + "</plugin></plugins></build>";
  }

  FactsSource source() {
    return source(List.of());
  }

  /** An application that is called with arguments. */
  FactsSource source(List<String> arguments) {
    return new FactsSource(
        project(),
        Optional.empty(),
        repository(),
        Optional.empty(),
        17,
        arguments,
        Frameworks::read);
  }

  Sourced<Optional<ProjectFacts>> read(FactsSource source) {
    return FactsReader.of(source).read();
  }

  Sourced<Optional<ProjectFacts>> read(String module) {
    return read(
        new FactsSource(
            project().resolve(module),
            Optional.empty(),
            repository(),
            Optional.empty(),
            17,
            List.of(),
            Frameworks::read));
  }

  ProjectFacts facts(String module) {
    Sourced<Optional<ProjectFacts>> facts = read(module);
    return facts.value().orElseThrow(() -> new AssertionError(String.valueOf(facts.findings())));
  }

  ProjectFacts facts() {
    return facts(".");
  }

  BuildLayout layout(String module) {
    return facts(module).layout();
  }

  List<String> runtime() {
    return facts().runtime().stream().map(Dependency::fileName).toList();
  }

  List<Finding> findings() {
    return read(".").findings();
  }

  List<FindingCode> codes() {
    return findings().stream().map(Finding::code).toList();
  }
}
