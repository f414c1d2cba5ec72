package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.bom;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;
import static dev.minimalimage.processor.facts.ProjectLab.gav;
import static dev.minimalimage.processor.facts.ProjectLab.managed;
import static dev.minimalimage.processor.facts.ProjectLab.modules;
import static dev.minimalimage.processor.facts.ProjectLab.parent;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeClassPathTest {
  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  @Test
  void depthFirstInTheOrderOfThePom() {
    lab.artifact("g:b:1")
        .artifact("g:a:1", dependencies(dependency("g:a-deep:1")))
        .artifact("g:a-deep:1")
        .app(dependencies(dependency("g:b:1"), dependency("g:a:1")));

    assertThat(lab.runtime()).containsExactly("b-1.jar", "a-1.jar", "a-deep-1.jar").inOrder();
    assertThat(lab.facts().complete()).isTrue();
    assertThat(lab.findings()).isEmpty();
  }

  @Test
  void compileAndRuntimeScopeOnly() {
    lab.app(
        dependencies(
            dependency("g:compile:1"),
            dependency("g:runtime:1", "<scope>runtime</scope>"),
            dependency("g:provided:1", "<scope>provided</scope>"),
            dependency("g:test:1", "<scope>test</scope>")));
    for (String name : new String[] {"compile", "runtime", "provided", "test"}) {
      lab.artifact("g:" + name + ":1");
    }

    assertThat(lab.runtime()).containsExactly("compile-1.jar", "runtime-1.jar").inOrder();
  }

  @Test
  void theNearestVersionWins() {
    lab.artifact("g:a:1", dependencies(dependency("g:b:1")))
        .artifact("g:b:1", dependencies(dependency("g:shared:1")))
        .artifact("g:c:1", dependencies(dependency("g:shared:2")))
        .artifact("g:shared:1")
        .artifact("g:shared:2")
        .app(dependencies(dependency("g:a:1"), dependency("g:c:1")));

    assertThat(lab.runtime()).containsExactly("a-1.jar", "b-1.jar", "c-1.jar", "shared-2.jar");
  }

  @Test
  void aTestDependencyTakesPartInTheChoice() {
    lab.artifact("g:a:1", dependencies(dependency("g:b:1")))
        .artifact("g:b:1", dependencies(dependency("g:shared:1")))
        .artifact("g:t:1", dependencies(dependency("g:shared:2")))
        .artifact("g:shared:1")
        .artifact("g:shared:2")
        .app(dependencies(dependency("g:t:1", "<scope>test</scope>"), dependency("g:a:1")));

    assertThat(lab.runtime()).containsExactly("shared-2.jar", "a-1.jar", "b-1.jar").inOrder();
  }

  @Test
  void exclusionsAndOptionalOnes() {
    lab.artifact(
            "g:a:1",
            dependencies(
                dependency("g:out:1"),
                dependency("g:optional:1", "<optional>true</optional>"),
                dependency("g:in:1")))
        .artifact("g:out:1")
        .artifact("g:optional:1")
        .artifact("g:in:1")
        .app(
            dependencies(
                dependency(
                    "g:a:1",
                    "<exclusions><exclusion>" + gav("g:out") + "</exclusion></exclusions>")));

    assertThat(lab.runtime()).containsExactly("a-1.jar", "in-1.jar").inOrder();
  }

  @Test
  void dependencyManagementOfAnImportedPomRulesTransitiveVersions() {
    lab.repositoryPom("g:bom:1", "<packaging>pom</packaging>", managed(dependency("g:b:7")))
        .artifact("g:a:1", dependencies(dependency("g:b:1")))
        .artifact("g:b:7")
        .app(bom("g:bom:1"), dependencies(dependency("g:a:1")));

    assertThat(lab.runtime()).containsExactly("a-1.jar", "b-7.jar").inOrder();
  }

  @Test
  void pomsAndArchivesAreNoClassPath() {
    lab.artifact("g:a:1", "<packaging>pom</packaging>", dependencies(dependency("g:b:1")))
        .artifact("g:b:1")
        .artifact("g:assets:1")
        .app(
            dependencies(
                dependency("g:a:1", "<type>pom</type>"),
                dependency("g:assets:1", "<type>zip</type>")));

    assertThat(lab.runtime()).containsExactly("b-1.jar");
  }

  @Test
  void classifiersAndFiles() {
    lab.artifact("g:a:1")
        .file("repository/g/a/1/a-1-linux.jar", "")
        .app(
            dependencies(
                dependency("g:a:1", "<classifier>linux</classifier>"), dependency("g:a:1")));

    assertThat(lab.facts().runtime().stream().map(Dependency::file))
        .containsExactly(
            Optional.of(lab.repository().resolve("g/a/1/a-1-linux.jar")),
            Optional.of(lab.repository().resolve("g/a/1/a-1.jar")))
        .inOrder();
  }

  @Test
  void aJarThatIsNotThereYetIsNoProblem() {
    lab.repositoryPom("g:a:1").app(dependencies(dependency("g:a:1")));

    assertThat(lab.facts().runtime().get(0).file()).isEmpty();
    assertThat(lab.facts().complete()).isTrue();
    assertThat(lab.findings()).isEmpty();
  }

  @Test
  void aPomThatIsNotThereMakesTheAnswerIncomplete() {
    lab.app(dependencies(dependency("g:gone:1")));

    assertThat(lab.codes()).containsExactly(FindingCode.DEPENDENCY_MISSING);
    assertThat(lab.findings().get(0).problem()).contains("g:gone:1");
    assertThat(lab.facts().complete()).isFalse();
    assertThat(lab.runtime()).containsExactly("gone-1.jar");
  }

  @Test
  void theParentOfADependencyIsNeededToo() {
    lab.file(
            "repository/g/a/1/a-1.pom",
            ProjectLab.project(parent("g:up:1", "") + "<artifactId>a</artifactId>"))
        .app(dependencies(dependency("g:a:1")));
    assertThat(lab.codes()).containsExactly(FindingCode.DEPENDENCY_MISSING);
    assertThat(lab.findings().get(0).problem()).contains("g:up:1");

    lab.repositoryPom("g:up:1", "<packaging>pom</packaging>");
    assertThat(lab.codes()).isEmpty();
  }

  @Test
  void thePomOfAVersionThatLostIsNotMissed() {
    lab.artifact("g:a:1", dependencies(dependency("g:shared:1")))
        .artifact("g:shared:2")
        .app(dependencies(dependency("g:a:1"), dependency("g:shared:2")));

    assertThat(lab.codes()).isEmpty();
    assertThat(lab.runtime()).containsExactly("a-1.jar", "shared-2.jar");
  }

  @Test
  void aRangeTakesTheNewestVersionThatMavenHasHeardOf() {
    lab.artifact("g:a:1.1")
        .artifact("g:a:1.10")
        .file(
            "repository/g/a/maven-metadata-central.xml",
            "<metadata><versioning><versions><version>1.10</version><version>1.1</version>"
                + "<version>2.0</version></versions></versioning></metadata>")
        .app(dependencies(dependency("g:a:[1,2)")));

    assertThat(lab.runtime()).containsExactly("a-1.10.jar");
  }

  @Test
  void modulesOfTheSameBuildNeedNoJar() {
    lab.artifact("g:a:1")
        .pom(".", gav("g:root:1"), modules("app", "lib"))
        .pom(
            "lib",
            parent("g:root:1", "../pom.xml"),
            "<artifactId>lib</artifactId>",
            dependencies(dependency("g:a:1")))
        .pom(
            "app",
            parent("g:root:1", "../pom.xml"),
            "<artifactId>app</artifactId>",
            dependencies(dependency("g:lib:${project.version}")));

    assertThat(lab.facts("app").runtime().stream().map(Dependency::fileName))
        .containsExactly("lib-1.jar", "a-1.jar")
        .inOrder();
    assertThat(lab.facts("app").runtime().stream().map(Dependency::reactor))
        .containsExactly(true, false)
        .inOrder();
    assertThat(lab.facts("app").complete()).isTrue();
  }
}
