package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;

import dev.minimalimage.processor.cache.Stamp;
import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsCacheTest {
  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab =
        new ProjectLab(folder)
            .artifact("g:a:1", dependencies(dependency("g:b:1-SNAPSHOT")))
            .artifact("g:b:1-SNAPSHOT")
            .app(
                "<name>A \\ n\u00efce name</name><licenses><license><name>L</name></license>"
                    + "<license><name>M</name></license></licenses>",
                dependencies(dependency("g:a:1")),
                "<profiles><profile><id>x</id><activation><file><exists>marker</exists></file>"
                    + "</activation></profile></profiles>")
            .source("src/main/java/A.java")
            .source("src/test/java/T.java")
            .file("project/src/main/resources/application.properties", "server.port=8081");
  }

  private FactsSource source() {
    return new FactsSource(
        lab.project(),
        Optional.empty(),
        lab.repository(),
        Optional.of(lab.cacheDir()),
        17,
        List.of(),
        Frameworks::read);
  }

  private Path file() {
    return lab.cacheDir().resolve("facts.txt");
  }

  private Sourced<Optional<ProjectFacts>> read() {
    return lab.read(source());
  }

  private boolean isKnown() {
    return FactsCache.of(source()).read().isPresent();
  }

  @Test
  void theKeptAnswerIsTheSame() {
    assertThat(isKnown()).isFalse();
    Sourced<Optional<ProjectFacts>> first = read();
    assertThat(isKnown()).isTrue();

    assertThat(FactsCache.of(source()).read().orElseThrow().map(Optional::of)).isEqualTo(first);
    assertThat(read()).isEqualTo(first);
    assertThat(first.value().orElseThrow().hostOnly()).isNotEmpty();
    assertThat(first.value().orElseThrow().port()).isPresent();
    assertThat(first.findings()).hasSize(1);
  }

  @Test
  void nativeSettingsAreKeptAndDependOnParents() {
    String parent =
        ProjectLab.project(
            ProjectLab.gav("g:root:1")
                + ProjectLab.modules("app")
                + "<profiles><profile><id>native</id>"
                + ProjectLab.plugin(
                    "org.graalvm.buildtools:native-maven-plugin:1.1.12",
                    "<configuration><mainClass>a.B</mainClass><buildArgs><a>-O1 -g</a><b/>"
                        + "</buildArgs></configuration>")
                + "</profile></profiles>");
    lab.file("project/pom.xml", parent)
        .pom(
            "app",
            ProjectLab.parent("g:root:1", "../pom.xml"),
            "<artifactId>app</artifactId>",
            "<properties><quarkus.native.enabled>true</quarkus.native.enabled></properties>");
    FactsSource app =
        new FactsSource(
            lab.project().resolve("app"),
            Optional.empty(),
            lab.repository(),
            Optional.of(lab.cacheDir()),
            17,
            List.of(),
            Frameworks::read);
    Sourced<Optional<ProjectFacts>> first = lab.read(app);
    NativeSettings settings = first.value().orElseThrow().nativeSettings();
    assertThat(settings.switched()).isPresent();
    assertThat(settings.builds().get(0).args()).hasSize(2);
    assertThat(settings.builds().get(0).problems()).hasSize(1);

    assertThat(FactsCache.of(app).read().orElseThrow().map(Optional::of)).isEqualTo(first);

    lab.file("project/pom.xml", parent.replace("-O1", "-O2"));
    assertThat(FactsCache.of(app).read()).isEmpty();
    lab.file("project/pom.xml", parent);
    assertThat(FactsCache.of(app).read()).isPresent();
  }

  @Test
  void aPublishedParentWithAProfileCounts() {
    String profile =
        "<packaging>pom</packaging><profiles><profile><id>native</id>"
            + ProjectLab.plugin("org.graalvm.buildtools:native-maven-plugin:1.1.12")
            + "</profile></profiles>";
    lab.repositoryPom("g:up:1", profile)
        .pom(".", ProjectLab.parent("g:up:1", ""), "<artifactId>app</artifactId>");
    assertThat(read().value().orElseThrow().nativeSettings().builds()).hasSize(1);
    assertThat(isKnown()).isTrue();

    lab.repositoryPom("g:up:1", profile.replace("1.1.12", "1.1.9"), "<name>other</name>");
    assertThat(isKnown()).isFalse();
  }

  @Test
  void everyChangeCounts() throws IOException {
    read();
    List<Callable<?>> changes =
        List.of(
            () -> lab.file("project/src/main/resources/application.properties", "server.port=1"),
            () -> lab.file("project/src/main/resources/config/application.yml", ""),
            () -> lab.source("marker"),
            () -> lab.source(".mvn/maven.config"),
            () -> lab.source("mvnw"),
            () -> lab.source("lombok.config"),
            () -> lab.source("src/it/x"),
            () -> lab.file("pom.xml", "<project/>"),
            () -> lab.artifact("g:b:1-SNAPSHOT", "<name>changed</name>"),
            () -> Files.move(jar(), folder.resolve("moved.jar")),
            () -> lab.app(dependencies(dependency("g:a:1"))));
    for (int i = 0; i < changes.size(); i++) {
      // Only a repository's root stops the search for POMs above.
      if (i == 7) {
        Files.delete(lab.project().resolve(".git/HEAD"));
        Files.delete(lab.project().resolve(".git"));
        read();
      }
      assertThat(isKnown()).isTrue();
      change(changes.get(i));
      assertWithMessage("change " + i).that(isKnown()).isFalse();
      read();
    }
  }

  private Path jar() {
    return lab.repository().resolve("g/a/1/a-1.jar");
  }

  private static void change(Callable<?> change) throws IOException {
    try {
      change.call();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Test
  void otherQuestionsHaveOtherAnswers() {
    read();
    FactsSource asked = source();
    assertThat(
            FactsCache.of(
                    new FactsSource(
                        asked.projectDir(),
                        asked.classPath(),
                        asked.localRepository(),
                        asked.cacheDir(),
                        21,
                        List.of(),
                        Frameworks::read))
                .read())
        .isEmpty();
    assertThat(
            FactsCache.of(
                    new FactsSource(
                        asked.projectDir(),
                        Optional.of(List.of()),
                        asked.localRepository(),
                        asked.cacheDir(),
                        17,
                        List.of(),
                        Frameworks::read))
                .read())
        .isEmpty();
  }

  @Test
  void aNewCloneWithOtherTimesIsTheSame() throws IOException {
    read();
    Files.setLastModifiedTime(lab.project().resolve("pom.xml"), FileTime.fromMillis(1));
    assertThat(isKnown()).isTrue();
  }

  @Test
  void nothingElseCounts() {
    read();
    lab.source("README.md").source("src/main/java/B.java").source("target/classes/A.class");
    assertThat(isKnown()).isTrue();
  }

  @Test
  void everyBrokenFileIsIgnored() throws IOException {
    Sourced<Optional<ProjectFacts>> facts = read();
    List<String> lines = Files.readAllLines(file());
    for (int kept = 0; kept < lines.size(); kept++) {
      Files.write(file(), lines.subList(0, kept));
      assertThat(isKnown()).isFalse();
    }
    for (int broken = 0; broken < lines.size(); broken++) {
      List<String> some = new ArrayList<>(lines);
      some.set(broken, "\u0000\\");
      Files.write(file(), some);
      // What is kept may differ in one text, but nothing ever fails.
      assertThat(read().value()).isPresent();
    }
    Files.delete(file());
    Files.createDirectory(file());
    assertThat(read()).isEqualTo(facts);
  }

  @Test
  void answersWithGapsAndErrorsAreNotKept() {
    lab.app(dependencies(dependency("g:gone:1")));
    assertThat(read().findings().get(0).code()).isEqualTo(FindingCode.DEPENDENCY_MISSING);
    assertThat(Files.exists(file())).isFalse();
    lab.app("<name>");
    read();
    assertThat(Files.exists(file())).isFalse();
  }

  @Test
  void aFolderThatCannotBeWrittenCostsOnlyTime() {
    lab.file("cache", "a file");
    assertThat(read().value()).isPresent();
  }

  @Test
  void manyAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Sourced<Optional<ProjectFacts>>> reading = this::read;
      for (Future<Sourced<Optional<ProjectFacts>>> each :
          threads.invokeAll(Collections.nCopies(32, reading))) {
        assertThat(each.get()).isEqualTo(lab.read(lab.source()));
      }
    } finally {
      threads.shutdown();
    }
    assertThat(isKnown()).isTrue();
    try (var files = Files.list(lab.cacheDir())) {
      assertThat(files.toList()).containsExactly(file());
    }
  }

  @Test
  void theRepositoryIsOnlyRead() throws IOException {
    List<String> before = listing();
    read();
    lab.app(dependencies(dependency("g:a:1"), dependency("g:gone:1"), dependency("g:r:[1,2)")));
    read();
    assertThat(listing()).isEqualTo(before);
  }

  private List<String> listing() throws IOException {
    try (var files = Files.walk(lab.repository())) {
      return files.map(file -> file + " " + Stamp.SIZE_AND_TIME.of(file)).sorted().toList();
    }
  }
}
