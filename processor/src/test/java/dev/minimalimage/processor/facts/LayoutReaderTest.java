package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.bom;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;
import static dev.minimalimage.processor.facts.ProjectLab.gav;
import static dev.minimalimage.processor.facts.ProjectLab.managed;
import static dev.minimalimage.processor.facts.ProjectLab.modules;
import static dev.minimalimage.processor.facts.ProjectLab.parent;
import static dev.minimalimage.processor.facts.ProjectLab.plugin;

import dev.minimalimage.processor.model.BuildLayout;
import dev.minimalimage.processor.model.JdkToolchain;
import dev.minimalimage.processor.model.MavenCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayoutReaderTest {
  private static final String PARENT = parent("g:root:1", "../pom.xml");
  private static final String PROCESSOR_PATH =
      plugin(
          "org.apache.maven.plugins:maven-compiler-plugin:3.15.0",
          "<configuration><annotationProcessorPaths><path>",
          gav("g:lib:1"),
          "</path></annotationProcessorPaths></configuration>");

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  private void module(String name, String... elements) {
    lab.pom(name, PARENT, "<artifactId>" + name + "</artifactId>", String.join("", elements))
        .source(name + "/src/main/java/A.java");
  }

  private void root(String... names) {
    lab.pom(".", gav("g:root:1"), modules(names));
  }

  @Test
  void oneModule() {
    lab.app().source("src/main/java/A.java").source("README.md");

    assertThat(lab.layout("."))
        .isEqualTo(
            new BuildLayout(
                ".",
                ".",
                MavenCall.alone("."),
                List.of("pom.xml", "src"),
                List.of(),
                false,
                "target/classes",
                "target"));
  }

  @Test
  void outputFoldersAreThePoms() {
    lab.app("<build><directory>out</directory></build>");
    assertThat(lab.layout(".").buildDirectory()).isEqualTo("out");
    assertThat(lab.layout(".").outputDirectory()).isEqualTo("out/classes");
  }

  @Test
  void testsAreLeftOut() {
    lab.app("<build><testSourceDirectory>src/checks</testSourceDirectory></build>")
        .source("src/main/java/A.java")
        .source("src/test/java/T.java")
        .source("src/checks/T.java")
        .source("src/it/x/pom.xml");

    assertThat(lab.layout(".").context()).containsExactly("pom.xml", "src").inOrder();
    assertThat(lab.layout(".").contextExcept())
        .containsExactly("src/checks", "src/it", "src/test")
        .inOrder();
  }

  @Test
  void aTestFolderWithMainSourcesStays() {
    lab.app("<build><sourceDirectory>src/test/main</sourceDirectory></build>")
        .source("src/test/main/A.java");

    assertThat(lab.layout(".").contextExcept()).isEmpty();
  }

  @Test
  void wrapperAndMavenFolderAndLombok() {
    lab.app().source("mvnw").source(".mvn/jvm.config").source("lombok.config");
    assertThat(lab.layout(".").wrapper()).isFalse();
    assertThat(lab.layout(".").context())
        .containsExactly(".mvn", "lombok.config", "pom.xml")
        .inOrder();

    wrapper();
    assertThat(lab.layout(".").wrapper()).isTrue();
    assertThat(lab.layout(".").context()).contains("mvnw");
  }

  private void wrapper() {
    lab.source("mvnw")
        .file(
            "project/.mvn/wrapper/maven-wrapper.properties",
            "distributionUrl=https://example.org/apache-maven-3.9.9-bin.zip");
  }

  @Test
  void whatThePomNamesIsIncluded() {
    lab.app(
            "<build><sourceDirectory>java</sourceDirectory><resources><resource>"
                + "<directory>config</directory></resource></resources>"
                + "<filters><filter>values.properties</filter></filters><plugins><plugin>"
                + gav("p:check:1")
                + "<configuration><configLocation>checkstyle.xml</configLocation><deep><file>"
                + "${project.basedir}/etc/header.txt</file></deep><here>.</here><up>..</up>"
                + "<none>nowhere</none><out>target/x</out><all>${nothing}</all><tests>src/test"
                + "</tests></configuration></plugin><plugin>"
                + gav("org.apache.maven.plugins:maven-surefire-plugin:3.5.6")
                + "<configuration><file>idle.xml</file></configuration></plugin>"
                + "</plugins></build>")
        .source("java/A.java")
        .source("config/a.properties")
        .source("values.properties")
        .source("checkstyle.xml")
        .source("etc/header.txt")
        .source("etc/other.txt")
        .source("target/x")
        .source("idle.xml")
        .source("src/test/java/T.java");

    assertThat(lab.layout(".").context())
        .containsExactly(
            "checkstyle.xml",
            "config",
            "etc/header.txt",
            "java",
            "pom.xml",
            "src",
            "values.properties")
        .inOrder();
    assertThat(lab.layout(".").contextExcept()).containsExactly("src/test");
  }

  @Test
  void frontEndFoldersComeWithoutWhatNpmMakes() {
    lab.app(plugin("p:npm:1", "<configuration><dir>ui</dir></configuration>"))
        .source("ui/package.json");

    assertThat(lab.layout(".").context()).containsExactly("pom.xml", "ui");
    assertThat(lab.layout(".").contextExcept()).containsExactly("ui/node_modules");
  }

  @Test
  void nothingOutsideAndNoLinks() throws IOException {
    lab.file("outside/a.txt", "");
    lab.app(
        plugin(
            "p:check:1",
            "<configuration><a>../outside/a.txt</a><b>"
                + folder.resolve("outside")
                + "</b><c>link/a.txt</c><d>.git/HEAD</d></configuration>"));
    Files.createSymbolicLink(lab.project().resolve("link"), folder.resolve("outside"));

    assertThat(lab.layout(".").context()).containsExactly("pom.xml");
  }

  @Test
  void aModuleThatNeedsNoOtherIsBuiltFromItsOwnPom() {
    root("app", "lib");
    module("app");
    module("lib");

    BuildLayout layout = lab.layout("app");

    assertThat(layout.toContext()).isEqualTo("..");
    assertThat(layout.module()).isEqualTo("app");
    assertThat(layout.maven()).isEqualTo(MavenCall.alone("app"));
    assertThat(layout.context()).containsExactly("app/pom.xml", "app/src", "pom.xml").inOrder();
  }

  @Test
  void aModuleWithSiblings() {
    root("app", "lib", "deep", "other");
    module("app", dependencies(dependency("g:lib:1")));
    module("lib", dependencies(dependency("g:deep:1", "<scope>provided</scope>")));
    module("deep");
    module("other");
    lab.source("lib/src/test/java/T.java");

    BuildLayout layout = lab.layout("app");

    assertThat(layout.maven().modules()).containsExactly("app");
    assertThat(layout.context())
        .containsExactly(
            "app/pom.xml",
            "app/src",
            "deep/pom.xml",
            "deep/src",
            "lib/pom.xml",
            "lib/src",
            "other/pom.xml",
            "pom.xml")
        .inOrder();
    assertThat(layout.contextExcept()).containsExactly("lib/src/test");
  }

  @Test
  void siblingsOfTestScopeAreBuiltToo() {
    root("app", "lib");
    module("app", dependencies(dependency("g:lib:1", "<scope>test</scope>")));
    module("lib");

    assertThat(lab.layout("app").context()).contains("lib/src");
  }

  @Test
  void anotherVersionIsNoSibling() {
    root("app", "lib");
    module("app", dependencies(dependency("g:lib:0.9")));
    module("lib");
    lab.artifact("g:lib:0.9");

    assertThat(lab.layout("app").maven().modules()).isEmpty();
    assertThat(lab.facts("app").runtime().get(0).reactor()).isFalse();
  }

  @Test
  void processorsOfTheSameBuildMustBeNamed() {
    root("app", "lib");
    module("app", PROCESSOR_PATH);
    module("lib");

    assertThat(lab.layout("app").maven().modules()).containsExactly("app", "lib").inOrder();
    assertThat(lab.layout("app").context()).contains("lib/src");
  }

  @Test
  void aProcessorsVersionMayComeFromDependencyManagement() {
    root("app", "lib");
    module(
        "app", managed(dependency("g:lib:1")), PROCESSOR_PATH.replace("<version>1</version>", ""));
    module("lib");

    assertThat(lab.layout("app").maven().modules()).containsExactly("app", "lib").inOrder();
  }

  @Test
  void anImportedModuleNeedsTheReactor() {
    root("app", "bom");
    lab.pom(
        "bom",
        PARENT,
        "<artifactId>bom</artifactId><packaging>pom</packaging>",
        managed(dependency("g:x:1")));
    module("app", bom("g:bom:1"));

    assertThat(lab.layout("app").maven().modules()).containsExactly("app");
    assertThat(lab.layout("app").context()).contains("bom/pom.xml");
  }

  @Test
  void theNearestAggregatorThatHasAllIsEnough() {
    lab.pom(".", gav("g:root:1"), modules("group", "far"))
        .pom("group", gav("g:group:1"), modules("app", "near"))
        .pom("far", gav("g:far:1"))
        .pom("group/near", gav("g:near:1"))
        .pom("group/app", gav("g:app:1"), dependencies(dependency("g:near:1")));
    assertThat(lab.layout("group/app").toContext()).isEqualTo("..");
    assertThat(lab.layout("group/app").maven().modules()).containsExactly("app");

    lab.pom("group/app", gav("g:app:1"), dependencies(dependency("g:far:1")));
    assertThat(lab.layout("group/app").toContext()).isEqualTo("../..");
    assertThat(lab.layout("group/app").module()).isEqualTo("group/app");
    assertThat(lab.layout("group/app").maven().modules()).containsExactly("group/app");
  }

  @Test
  void thePomAboveThatDoesNotListUsIsNotOurs() {
    lab.pom(".", gav("g:root:1"), modules("other"))
        .pom("other", gav("g:other:1"))
        .pom("app", gav("g:app:1"))
        .source(".mvn/x");

    assertThat(lab.layout("app").toContext()).isEqualTo(".");
    assertThat(lab.layout("app").context()).containsExactly("pom.xml");
  }

  @Test
  void thePomAboveThatIsAnotherProjectsIsNoParent() {
    lab.repositoryPom("g:up:1", "<packaging>pom</packaging>")
        .pom(".", gav("g:root:1"), "<description>Another</description>")
        .pom("app", parent("g:up:1", "../pom.xml"), "<artifactId>app</artifactId>");

    assertThat(lab.layout("app").toContext()).isEqualTo(".");
    assertThat(lab.facts("app").description().description()).isEmpty();
  }

  @Test
  void whatLiesAboveTheGitRepositoryIsNotOurs() {
    lab.file("pom.xml", ProjectLab.project(gav("g:above:1") + modules("project")))
        .file(".mvn/jvm.config", "")
        .app();

    assertThat(lab.layout(".").toContext()).isEqualTo(".");
  }

  @Test
  void theMavenFolderOfTheBuildBelongsToIt() {
    lab.pom(".", gav("g:root:1"), modules("app")).pom("app", gav("g:app:1"));
    wrapper();

    assertThat(lab.layout("app").context())
        .containsExactly(".mvn", "app/pom.xml", "mvnw")
        .inOrder();
  }

  @Test
  void whatTheParentsPluginsReadIsThereWhenTheyAreBuilt() {
    lab.pom(
            ".",
            gav("g:root:1"),
            modules("app", "lib"),
            plugin("p:licence:1", "<configuration><header>header.txt</header></configuration>"))
        .source("header.txt");
    module("app", dependencies(dependency("g:lib:1")));
    module("lib");

    assertThat(lab.layout("app").context()).contains("header.txt");
  }

  @Test
  void noNameStandsForAWholeModuleOrTheFolderAbove() {
    lab.pom(".", gav("g:root:1"), modules("in/app", "in/lib"))
        .pom("in/lib", gav("g:lib:1"))
        .pom(
            "in/app",
            gav("g:app:1"),
            dependencies(dependency("g:lib:1")),
            plugin("p:x:1", "<configuration><a>..</a><b>../lib</b><c>../..</c></configuration>"));

    assertThat(lab.layout("in/app").context())
        .containsExactly("in/app/pom.xml", "in/lib/pom.xml", "pom.xml");
  }

  @Test
  void modulesInACircleEnd() {
    lab.pom(".", gav("g:root:1"), modules("app", "."))
        .pom("app", gav("g:app:1"), modules("..", "nowhere"));

    assertThat(lab.layout("app").module()).isEqualTo(".");
  }

  @Test
  void mavenIsCalledWithThePomThatListsAllWhereverItLies() {
    flat("<modules><module>../app</module><module>../lib</module></modules>");

    BuildLayout layout = lab.layout("app");

    assertThat(layout.maven())
        .isEqualTo(new MavenCall("build/pom.xml", List.of("../app"), List.of()));
    assertThat(layout.toContext()).isEqualTo("..");
    assertThat(layout.context())
        .containsExactly("app/pom.xml", "build/pom.xml", "lib/pom.xml")
        .inOrder();
    assertThat(lab.layout("lib").maven()).isEqualTo(MavenCall.alone("lib"));
  }

  /** A module that needs another, its parent in a folder beside both. */
  private void flat(String modules) {
    String parent = parent("g:root:1", "../build/pom.xml");
    lab.pom("build", gav("g:root:1"), "<packaging>pom</packaging>", modules)
        .pom("app", parent, "<artifactId>app</artifactId>", dependencies(dependency("g:lib:1")))
        .pom("lib", parent, "<artifactId>lib</artifactId>");
  }

  @Test
  void modulesOfProfilesCountWhereTheProfileIsActive() {
    lab.pom("idle", gav("g:idle:1")).source("build/on");
    flat(
        "<modules><module>../app</module></modules><profiles>"
            + "<profile><id>a</id><activation><file><exists>${basedir}/on</exists></file>"
            + "</activation><modules><module>../lib</module></modules></profile>"
            + "<profile><id>b</id><activation><property><name>no</name></property></activation>"
            + "<modules><module>../idle</module></modules></profile></profiles>");

    assertThat(lab.layout("app").context())
        .containsExactly("app/pom.xml", "build/pom.xml", "lib/pom.xml");
  }

  @Test
  void modulesThatNoPomListsTogetherAreAFinding() {
    flat(
        "<modules><module>../app</module></modules><profiles><profile><id>a</id>"
            + "<modules><module>../lib</module></modules></profile></profiles>");

    assertThat(lab.read("app").findings().get(0).text())
        .contains("needs ../lib/pom.xml, and no POM above lists both");
  }

  @Test
  void toolchainsAreThoseOfAllThatIsBuilt() {
    String asks =
        "<configuration><toolchains><jdk><version>%s</version><vendor>us</vendor></jdk>"
            + "</toolchains></configuration>";
    String plugin = "org.apache.maven.plugins:maven-toolchains-plugin:3.2.0";
    lab.pom(".", gav("g:root:1"), modules("app", "lib"), plugin(plugin, asks.formatted("[11,)")));
    module("app", dependencies(dependency("g:lib:1")));
    module("lib", plugin(plugin, asks.formatted("(,11]")));

    assertThat(
            lab.layout("app").maven().toolchains().stream()
                .map(JdkToolchain::properties)
                .map(String::valueOf))
        .containsExactly("{vendor=us, version=17}", "{vendor=us, version=(,11]}");
  }

  @Test
  void whatMavensOptionsNameIsIncluded() {
    lab.app()
        .file(
            "project/.mvn/maven.config",
            "--settings\nsettings.xml\n-t=tools.xml\n-Dcheck=${session.rootDirectory}/check.txt\n"
                + "-Dfolder=src\n-T\n4\n")
        .source("settings.xml")
        .source("tools.xml")
        .source("check.txt")
        .source("other.txt");

    assertThat(lab.layout(".").context())
        .containsExactly(".mvn", "check.txt", "pom.xml", "settings.xml", "tools.xml");
  }

  @Test
  void filesThatPropertiesNameAndRepositoriesOfTheProjectAreIncluded() {
    lab.app(
            "<properties><check.config>etc/check.xml</check.config><here>.</here><up>etc</up>"
                + "</properties><repositories><repository><id>ours</id>"
                + "<url>file://${project.basedir}/lib</url></repository><repository><id>all</id>"
                + "<url>https://repo.example.com/etc</url></repository></repositories>")
        .source("etc/check.xml")
        .source("etc/other.xml")
        .source("lib/g/a/1/a-1.jar");

    assertThat(lab.layout(".").context()).containsExactly("etc/check.xml", "lib", "pom.xml");
  }

  /** A jar that no repository has, beside the uppermost POM, whose folder a plugin tells Maven. */
  @Test
  void jarsThatAModuleInstallsFromAFolderAboveAreIncluded() {
    root("group/app");
    lab.source("lib/own-1.jar").source("lib/other.jar");

    assertThat(contextOfInstalling("install-file")).contains("lib/own-1.jar");
    assertThat(contextOfInstalling("install-file")).doesNotContain("lib/other.jar");
    assertThat(contextOfInstalling("install")).doesNotContain("lib/own-1.jar");
  }

  private List<String> contextOfInstalling(String goal) {
    lab.pom(
        "group/app",
        parent("g:root:1", "../../pom.xml"),
        "<artifactId>app</artifactId>",
        plugin(
            "org.apache.maven.plugins:maven-install-plugin:3.1.4",
            "<configuration><file>${root.folder}/lib/own-1.jar</file></configuration>",
            "<executions><execution><goals><goal>"
                + goal
                + "</goal></goals></execution></executions>"));
    return lab.layout("group/app").context();
  }
}
