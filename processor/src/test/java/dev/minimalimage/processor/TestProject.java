package dev.minimalimage.processor;

import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small Maven project on disk, that the running JDK's javac compiles. It has a local repository
 * of its own, so that no test here needs Maven, a network or what lies in {@code ~/.m2}.
 */
final class TestProject {
  private static final String APP =
      """
      package com.example;

      import dev.minimalimage.Base;
      import dev.minimalimage.MinimalImage;
      import dev.minimalimage.MinimalImage.Health;
      import dev.minimalimage.MinimalImage.Verify;
      import dev.minimalimage.NativeMode;

      @MinimalImage(
          %s)
      public final class App {
        public static void main(String[] args) {}
      }
      """;

  /** A jar without entries: the end of a zip's directory, and zeros for all that it counts. */
  static final String EMPTY_JAR = "PK\005\006" + "\0".repeat(18);

  private final Path folder;
  private final List<String> options = new ArrayList<>(List.of("--release", "17"));
  private Optional<String> classOutput = Optional.of("target/classes");
  private String classPath = annotations().toString();
  private Processor processor = new MinimalImageProcessor();

  /** An application whose annotation says nothing, in a project without dependencies. */
  TestProject(Path folder) {
    this.folder = folder;
    // The search for POMs above ends at a repository's root.
    file(".git/HEAD", "");
    pom("");
    annotate("");
  }

  /** Where the annotation's own classes lie. */
  static Path annotations() {
    try {
      return Path.of(
          MinimalImage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  Path path(String name) {
    return folder.resolve("project").resolve(name);
  }

  Path repository() {
    return folder.resolve("repository");
  }

  TestProject file(String name, String content) {
    write(path(name), content);
    return this;
  }

  String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestProject delete(String name) {
    try {
      Files.delete(path(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestProject source(String text) {
    return file("src/main/java/com/example/App.java", text);
  }

  TestProject annotate(String members) {
    return source(APP.formatted(members));
  }

  TestProject pom(String elements) {
    return file("pom.xml", project("com.example:app:1.0", elements));
  }

  /** A POM with one dependency, whose version may be left empty. */
  TestProject dependency(String gav) {
    String[] parts = gav.split(":", -1);
    String version = parts[2].isEmpty() ? "" : "<version>" + parts[2] + "</version>";
    return pom(
        """
        <dependencies>
          <dependency>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            %s
          </dependency>
        </dependencies>
        """
            .formatted(parts[0], parts[1], version));
  }

  /** Puts a jar, empty, and its POM into the local repository. */
  TestProject install(String gav) {
    write(Path.of(place(gav) + ".jar"), EMPTY_JAR);
    return installPom(gav, "");
  }

  /** Puts a jar with one file and its POM into the local repository. */
  TestProject install(String gav, String entry, byte[] content) {
    installPom(gav, "");
    try (var jar = new ZipOutputStream(Files.newOutputStream(Path.of(place(gav) + ".jar")))) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.write(content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the local repository has a jar. */
  Path jar(String gav) {
    return Path.of(place(gav) + ".jar");
  }

  TestProject installPom(String gav, String elements) {
    write(Path.of(place(gav) + ".pom"), project(gav, elements));
    return this;
  }

  private Path place(String gav) {
    String[] parts = gav.split(":", -1);
    return repository()
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(parts[2])
        .resolve(parts[1] + "-" + parts[2]);
  }

  static String project(String gav, String elements) {
    String[] parts = gav.split(":", -1);
    return """
    <project>
      <modelVersion>4.0.0</modelVersion>
      <groupId>%s</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>
    %s</project>
    """
        .formatted(parts[0], parts[1], parts[2], elements.indent(2));
  }

  TestProject option(String option) {
    options.add(option);
    return this;
  }

  /** In place of any other mode: of two, javac hands on the one that it was first told. */
  TestProject mode(String name) {
    options.removeIf(option -> option.startsWith("-Aminimalimage.mode="));
    return option("-Aminimalimage.mode=" + name);
  }

  /** Classes go to this folder; empty if the compiler is told none. */
  TestProject classOutput(Optional<String> name) {
    classOutput = name;
    return this;
  }

  TestProject classPath(String elements) {
    classPath = elements;
    return this;
  }

  TestProject processor(Processor other) {
    processor = other;
    return this;
  }

  /** Compiles every source of the project. */
  Outcome compile() {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var output = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          javac.getTask(
              output, files, diagnostics, arguments(), null, files.getJavaFileObjects(sources()));
      task.setProcessors(List.of(processor));
      // A processor is not used twice.
      processor = new MinimalImageProcessor();
      boolean success = withRepository(task::call);
      return new Outcome(success, diagnostics.getDiagnostics(), output.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean withRepository(BooleanSupplier compilation) {
    String before = System.setProperty("maven.repo.local", repository().toString());
    try {
      return compilation.getAsBoolean();
    } finally {
      if (before == null) {
        System.clearProperty("maven.repo.local");
      } else {
        System.setProperty("maven.repo.local", before);
      }
    }
  }

  /** What the command line has before the sources. */
  List<String> arguments() throws IOException {
    var arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-classpath", classPath));
    if (classOutput.isPresent()) {
      Path output = Files.createDirectories(path(classOutput.get()));
      arguments.addAll(List.of("-d", output.toString()));
    }
    return arguments;
  }

  Path[] sources() throws IOException {
    try (Stream<Path> files = Files.walk(path("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toArray(Path[]::new);
    }
  }

  /** The files in the project's folder itself, by name, with their text. */
  Map<String, String> files() {
    try (Stream<Path> files = Files.list(path(""))) {
      var texts = new TreeMap<String, String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
