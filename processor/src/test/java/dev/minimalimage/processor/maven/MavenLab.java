package dev.minimalimage.processor.maven;

import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Maven with a local repository of its own, which holds our two jars as they are released, some
 * artifacts that exist nowhere else, and what it fetches. It fetches from the local repository of
 * the build that runs these tests, where the plugins are that both use, and only then from Maven
 * Central; so it leaves no trace in the user's repository and mostly needs no network.
 */
final class MavenLab {
  /** Our version there, which the projects name. */
  private static final String VERSION = "0.0.0-it";

  private static final Path PROJECTS = Path.of("src/test/resources/projects");

  private final Path folder;

  private MavenLab(Path folder) {
    this.folder = folder;
  }

  static MavenLab in(Path folder) throws Exception {
    var lab = new MavenLab(folder);
    Files.writeString(folder.resolve("settings.xml"), settings());
    lab.install("dev.minimalimage:minimal-image-processor:" + VERSION, processor(), "");
    lab.install("dev.minimalimage:minimal-image-annotations:" + VERSION, annotations(folder), "");
    Path library = jar(folder.resolve("library.jar"), folder.resolve("no-classes"));
    lab.install("com.example.it:driver:1.0", library, dependency("com.example.it:pool:1.0"));
    for (String name : List.of("pool:1.0", "nightly:2-SNAPSHOT", "testkit:1.0", "container:1.0")) {
      lab.install("com.example.it:" + name, library, "");
    }
    lab.installPom(
        "com.example.it:corporate-parent:7",
        """
        <packaging>pom</packaging>
        <name>Corporate</name>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        """);
    lab.installPom(
        "com.example.it:platform:3",
        "<packaging>pom</packaging><dependencyManagement>"
            + dependency("com.example.it:driver:1.0")
            + "</dependencyManagement>");
    return lab;
  }

  /** The jar that users get, shaded. */
  static Path processor() {
    return Path.of(property("processor.jar"));
  }

  static Path template(String project) {
    return PROJECTS.resolve(project);
  }

  /** A copy of a project, made file by file in name order or against it. */
  Path copy(String project, String as, boolean reversed) throws IOException {
    Path template = template(project);
    Path copy = folder.resolve(as);
    // The processor's search for POMs above ends at a repository's root.
    Files.createDirectories(copy.resolve(".git"));
    Files.writeString(copy.resolve(".git/HEAD"), "");
    Comparator<Path> order = Comparator.naturalOrder();
    try (Stream<Path> files = Files.walk(template)) {
      for (Path file : files.sorted(reversed ? order.reversed() : order).toList()) {
        Path relative = template.relativize(file);
        if (Files.isRegularFile(file) && !relative.startsWith("expected")) {
          Path target = copy.resolve(relative.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  Run mvn(Path project, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(property("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("--batch-mode", "--no-transfer-progress", "--show-version"));
    command.addAll(List.of("--settings", folder.resolve("settings.xml").toString()));
    command.add("-Dmaven.repo.local=" + folder.resolve("repository"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "mvn", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("MINIMALIMAGE"));
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    variables.putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Maven does not end: " + command);
    }
    return new Run(
        process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
  }

  /** How Maven ended, and all that it printed. */
  record Run(int status, String output) {}

  private void install(String gav, Path jar, String elements) throws IOException {
    installPom(gav, elements);
    Files.copy(jar, Path.of(place(gav) + ".jar"), StandardCopyOption.REPLACE_EXISTING);
  }

  private void installPom(String gav, String elements) throws IOException {
    Path pom = Path.of(place(gav) + ".pom");
    Files.createDirectories(pom.getParent());
    Files.writeString(
        pom, "<project><modelVersion>4.0.0</modelVersion>" + name(gav) + elements + "</project>\n");
  }

  private Path place(String gav) {
    String[] parts = gav.split(":", -1);
    return folder
        .resolve("repository")
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(parts[2])
        .resolve(parts[1] + "-" + parts[2]);
  }

  private static String name(String gav) {
    String[] parts = gav.split(":", -1);
    return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
        .formatted(parts[0], parts[1], parts[2]);
  }

  private static String dependency(String gav) {
    return "<dependencies><dependency>" + name(gav) + "</dependency></dependencies>";
  }

  private static String settings() {
    String url = Path.of(property("outer.repository")).toUri().toString();
    return """
    <settings>
      <profiles>
        <profile>
          <id>outer</id>
          <repositories>
            <repository>%1$s</repository>
          </repositories>
          <pluginRepositories>
            <pluginRepository>%1$s</pluginRepository>
          </pluginRepositories>
        </profile>
      </profiles>
      <activeProfiles>
        <activeProfile>outer</activeProfile>
      </activeProfiles>
    </settings>
    """
        .formatted("<id>outer</id><url>" + url + "</url>");
  }

  /** A jar or, where only a part of the build runs, classes that become one. */
  private static Path annotations(Path folder) throws Exception {
    Path place =
        Path.of(MinimalImage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.isDirectory(place) ? jar(folder.resolve("annotations.jar"), place) : place;
  }

  private static Path jar(Path jar, Path classes) throws IOException {
    Files.createDirectories(classes);
    try (var output = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        output.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, output);
      }
    }
    return jar;
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          name + " is not set: run this test with mvn verify, which packages the processor first");
    }
    return value;
  }
}
