package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.bom;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;
import static dev.minimalimage.processor.facts.ProjectLab.gav;
import static dev.minimalimage.processor.facts.ProjectLab.modules;
import static dev.minimalimage.processor.facts.ProjectLab.parent;
import static dev.minimalimage.processor.facts.ProjectLab.plugin;

import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostOnlyReaderTest {
  private static final String SNAPSHOTS =
      "<repositories><repository><id>r</id><url>https://r.example</url></repository></repositories>";

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  @Test
  void aSnapshotThatNoRepositoryHas() {
    lab.artifact("g:a:1-SNAPSHOT", dependencies(dependency("g:b:2-SNAPSHOT")))
        .artifact("g:b:2-SNAPSHOT")
        .app(dependencies(dependency("g:a:1-SNAPSHOT")));

    assertThat(lab.facts().hostOnly())
        .containsExactly(
            "g/a/1-SNAPSHOT/a-1-SNAPSHOT.jar",
            "g/a/1-SNAPSHOT/a-1-SNAPSHOT.pom",
            "g/b/2-SNAPSHOT/b-2-SNAPSHOT.jar",
            "g/b/2-SNAPSHOT/b-2-SNAPSHOT.pom")
        .inOrder();
    assertThat(lab.codes()).containsExactly(FindingCode.HOST_ONLY_ARTIFACT);
    assertThat(lab.findings().get(0).problem()).contains("g:a:1-SNAPSHOT, g:b:2-SNAPSHOT");
    assertThat(lab.facts().complete()).isTrue();
  }

  @Test
  void aRepositoryWithSnapshotsHasThem() {
    lab.artifact("g:a:1-SNAPSHOT").app(SNAPSHOTS, dependencies(dependency("g:a:1-SNAPSHOT")));

    assertThat(lab.facts().hostOnly()).isEmpty();
    assertThat(lab.codes()).isEmpty();
  }

  @Test
  void aRepositoryWithoutSnapshotsHasNot() {
    lab.artifact("g:a:1-SNAPSHOT")
        .app(
            SNAPSHOTS.replace("</url>", "</url><snapshots><enabled>false</enabled></snapshots>"),
            dependencies(dependency("g:a:1-SNAPSHOT")));

    assertThat(lab.facts().hostOnly()).hasSize(2);
  }

  @Test
  void aFileThatIsNotThereIsListedAllTheSame() {
    lab.repositoryPom("g:a:1-SNAPSHOT").app(dependencies(dependency("g:a:1-SNAPSHOT")));

    assertThat(lab.facts().hostOnly()).contains("g/a/1-SNAPSHOT/a-1-SNAPSHOT.jar");
    assertThat(lab.facts().complete()).isFalse();
  }

  @Test
  void parentsAndImports() {
    lab.repositoryPom("g:up:1-SNAPSHOT", "<packaging>pom</packaging>")
        .file(
            "repository/g/bom/1-SNAPSHOT/bom-1-SNAPSHOT.pom",
            ProjectLab.project(
                parent("g:up:1-SNAPSHOT", "")
                    + "<artifactId>bom</artifactId><packaging>pom</packaging>"))
        .app(bom("g:bom:1-SNAPSHOT"));

    assertThat(lab.facts().hostOnly())
        .containsExactly("g/bom/1-SNAPSHOT/bom-1-SNAPSHOT.pom", "g/up/1-SNAPSHOT/up-1-SNAPSHOT.pom")
        .inOrder();
    assertThat(lab.facts().complete()).isTrue();
  }

  @Test
  void ourOwnProcessorIsListedWithoutWarning() {
    lab.repositoryPom("dev.minimalimage:parent:1-SNAPSHOT", "<packaging>pom</packaging>")
        .artifact("dev.minimalimage:annotations:1-SNAPSHOT")
        .file("repository/dev/minimalimage/processor/1-SNAPSHOT/processor-1-SNAPSHOT.jar", "")
        .file(
            "repository/dev/minimalimage/processor/1-SNAPSHOT/processor-1-SNAPSHOT.pom",
            ProjectLab.project(
                parent("dev.minimalimage:parent:1-SNAPSHOT", "../pom.xml")
                    + "<artifactId>processor</artifactId>"))
        .app(
            plugin(
                "org.apache.maven.plugins:maven-compiler-plugin:3.15.0",
                "<configuration><annotationProcessorPaths><path>",
                gav("dev.minimalimage:processor:1-SNAPSHOT"),
                "</path></annotationProcessorPaths></configuration>"),
            dependencies(
                dependency("dev.minimalimage:annotations:1-SNAPSHOT", "<scope>provided</scope>")));

    assertThat(lab.facts().hostOnly())
        .containsExactly(
            "dev/minimalimage/annotations/1-SNAPSHOT/annotations-1-SNAPSHOT.jar",
            "dev/minimalimage/annotations/1-SNAPSHOT/annotations-1-SNAPSHOT.pom",
            "dev/minimalimage/parent/1-SNAPSHOT/parent-1-SNAPSHOT.pom",
            "dev/minimalimage/processor/1-SNAPSHOT/processor-1-SNAPSHOT.jar",
            "dev/minimalimage/processor/1-SNAPSHOT/processor-1-SNAPSHOT.pom")
        .inOrder();
    assertThat(lab.codes()).isEmpty();
    assertThat(lab.facts().complete()).isTrue();
  }

  @Test
  void pluginsAskTheirOwnRepositories() {
    lab.artifact("p:tool:1-SNAPSHOT", dependencies(dependency("p:inner:1-SNAPSHOT")))
        .artifact("p:inner:1-SNAPSHOT")
        .app(SNAPSHOTS, plugin("p:tool:1-SNAPSHOT"));
    assertThat(lab.facts().hostOnly()).hasSize(4);

    lab.app(SNAPSHOTS.replace("repositor", "pluginRepositor"), plugin("p:tool:1-SNAPSHOT"));
    assertThat(lab.facts().hostOnly()).isEmpty();
  }

  @Test
  void modulesOfTheSameBuildAreBuiltThere() {
    lab.pom(".", gav("g:root:1-SNAPSHOT"), modules("app", "lib"))
        .pom("lib", parent("g:root:1-SNAPSHOT", "../pom.xml"), "<artifactId>lib</artifactId>")
        .pom(
            "app",
            parent("g:root:1-SNAPSHOT", "../pom.xml"),
            "<artifactId>app</artifactId>",
            dependencies(dependency("g:lib:1-SNAPSHOT")));

    assertThat(lab.facts("app").hostOnly()).isEmpty();
    assertThat(lab.read("app").findings()).isEmpty();
  }
}
