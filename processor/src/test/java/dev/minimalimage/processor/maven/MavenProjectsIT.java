package dev.minimalimage.processor.maven;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.maven.MavenLab.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real Maven builds of small projects, with the processor's jar as users get it. */
final class MavenProjectsIT {
  @TempDir static Path folder;

  private static MavenLab lab;

  @BeforeAll
  static void prepareRepository() throws Exception {
    lab = MavenLab.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "single, .",
    "bom, .",
    "reactor, service",
    "wrapper, .",
    "runtime, .",
    "checked, .",
  })
  void aProjectGetsItsFilesAndKeepsThem(String name, String module) throws Exception {
    Path project = lab.copy(name, name, false);

    Run first = lab.mvn(project, Map.of(), "compile");

    assertWithMessage(first.output()).that(first.status()).isEqualTo(0);
    assertThat(first.output()).doesNotContain("MI-");
    Goldens.compare(MavenLab.template(name).resolve("expected"), project.resolve(module));

    change(project.resolve(module));
    Run check = lab.mvn(project, Map.of("MINIMALIMAGE_MODE", "check"), "compile");

    assertCompiled(check);
  }

  /**
   * The parent in a folder of its own; modules of profiles, one of them active; a toolchain, for
   * which javac runs in a process that knows nothing of Maven's local repository.
   */
  @Test
  void theParentMayLieBesideItsModules() throws Exception {
    Path project = lab.copy("beside", "beside", false);

    Run run =
        lab.mvn(
            project, Map.of(), "--file=build/pom.xml", "--toolchains=toolchains.xml", "compile");

    assertWithMessage(run.output()).that(run.status()).isEqualTo(0);
    assertThat(run.output()).doesNotContain("MI-");
    Goldens.compare(MavenLab.template("beside").resolve("expected"), project.resolve("app"));
  }

  /** As beside Lombok, which a path for processors would hide. */
  @Test
  void theProcessorMayComeFromTheClassPath() throws Exception {
    Path project = lab.copy("runtime", "class-path", false);
    Path pom = project.resolve("pom.xml");
    String path = "(?s)<annotationProcessorPaths>.*</annotationProcessorPaths>";
    String instead = Runtime.version().feature() >= 23 ? "<proc>full</proc>" : "";
    String dependency =
        """
        <dependencies>
            <dependency>
              <groupId>dev.minimalimage</groupId>
              <artifactId>minimal-image-processor</artifactId>
              <version>0.0.0-it</version>
              <scope>provided</scope>
            </dependency>""";
    Files.writeString(
        pom,
        Files.readString(pom)
            .replaceFirst(path, instead)
            .replaceFirst("<dependencies>", dependency));

    Run run = lab.mvn(project, Map.of(), "compile");

    assertWithMessage(run.output()).that(run.status()).isEqualTo(0);
    assertThat(run.output()).doesNotContain("MI-");
    Goldens.compare(MavenLab.template("runtime").resolve("expected"), project);
  }

  @Test
  void compilingAgainTouchesNothing() throws Exception {
    Path project = lab.copy("runtime", "again", false);
    Run first = lab.mvn(project, Map.of(), "compile");
    assertWithMessage(first.output()).that(first.status()).isEqualTo(0);
    FileTime past = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    Map<String, String> before = Goldens.generated(project);
    for (String name : before.keySet()) {
      Files.setLastModifiedTime(project.resolve(name), past);
    }
    change(project);

    assertCompiled(lab.mvn(project, Map.of(), "compile"));

    assertThat(Goldens.generated(project)).isEqualTo(before);
    for (String name : before.keySet()) {
      assertThat(Files.getLastModifiedTime(project.resolve(name))).isEqualTo(past);
    }
  }

  /** Another order of folders, another locale, another time zone, another charset. */
  @Test
  void theMachineDoesNotShowInTheFiles() throws Exception {
    Path project = lab.copy("reactor", "reversed", true);
    String options =
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"
            + " -Dfile.encoding=ISO-8859-1";

    Run run =
        lab.mvn(
            project,
            Map.of("MAVEN_OPTS", options, "LC_ALL", "C", "TZ", "Pacific/Kiritimati"),
            "--threads=2",
            "compile");

    assertWithMessage(run.output()).that(run.status()).isEqualTo(0);
    Goldens.compare(MavenLab.template("reactor").resolve("expected"), project.resolve("service"));
  }

  /** Called from elsewhere, for one module, whose sibling is compiled on the way. */
  @Test
  void theFolderThatMavenIsCalledInDoesNotCount() throws Exception {
    Path project = lab.copy("reactor", "called", false);

    Run run =
        lab.mvn(
            folder,
            Map.of(),
            "--file",
            project.resolve("pom.xml").toString(),
            "--projects=service",
            "--also-make",
            "compile");

    assertWithMessage(run.output()).that(run.status()).isEqualTo(0);
    Goldens.compare(MavenLab.template("reactor").resolve("expected"), project.resolve("service"));
  }

  @Test
  void checkModeStopsABuildWhoseFilesAreStale() throws Exception {
    Path project = lab.copy("checked", "stale", false);
    Run first = lab.mvn(project, Map.of(), "compile");
    assertWithMessage(first.output()).that(first.status()).isEqualTo(0);
    Map<String, String> before = Goldens.generated(project);
    Path pom = project.resolve("pom.xml");
    String text = Files.readString(pom);
    Files.writeString(pom, text.replaceFirst("<version>1[.]0</version>", "<version>2.0</version>"));
    change(project);

    Run run = lab.mvn(project, Map.of("MINIMALIMAGE_MODE", "check"), "compile");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output())
        .contains(
            "App.java:[5,1] [MI-DRIFT] Dockerfile is stale, because a dependency or the build");
    assertThat(run.output()).contains("-      org.opencontainers.image.version=\"1.0\"");
    assertThat(run.output()).contains("+      org.opencontainers.image.version=\"2.0\"");
    assertThat(Goldens.generated(project)).isEqualTo(before);
  }

  @Test
  void aMistakeStopsTheBuildAtItsLine() throws Exception {
    Path project = lab.copy("runtime", "mistaken", false);
    Path app = project.resolve("src/main/java/com/example/runtime/App.java");
    Files.writeString(app, Files.readString(app).replace("8080", "80800"));

    // Twice: where there is a class for each source, Maven compiles nothing.
    for (int i = 0; i < 2; i++) {
      Run run = lab.mvn(project, Map.of(), "compile");

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.output())
          .contains(
              "App.java:[5,23] [MI-PORT-RANGE] a port is 1 to 65535, not 80800; write the port");
    }
    assertThat(Goldens.generated(project)).isEmpty();
  }

  /** Classes of the libraries that others may use too would meet theirs. */
  @Test
  void theJarHoldsNothingThatMayMeetOtherProcessors() throws IOException {
    try (var jar = new JarFile(MavenLab.processor().toFile())) {
      assertThat(
              jar.stream()
                  .map(entry -> entry.getName())
                  .filter(name -> name.endsWith(".class"))
                  .filter(name -> !name.startsWith("dev/minimalimage/processor/"))
                  .toList())
          .isEmpty();
      assertThat(jar.getEntry("META-INF/services/javax.annotation.processing.Processor"))
          .isNotNull();
      assertThat(jar.getEntry("META-INF/gradle/incremental.annotation.processors")).isNotNull();
    }
  }

  private static void assertCompiled(Run run) {
    assertWithMessage(run.output()).that(run.status()).isEqualTo(0);
    assertThat(run.output()).containsMatch("(?i)compiling 1 source file");
    assertThat(run.output()).doesNotContain("MI-");
  }

  /** Gives a module's sources a change that decides nothing. */
  private static void change(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Files.writeString(file, Files.readString(file) + "// changed\n");
        // Maven compares times, which two changes may share.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
      }
    }
  }
}
