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

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ProjectFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EffectiveModelsTest {
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  @Test
  void nameAndPackagingAndPlugins() {
    lab.app("<packaging>war</packaging>", plugin("p:some:1"));

    ProjectFacts facts = lab.facts();

    assertThat(facts.coordinates()).isEqualTo(new Coordinates("g", "app", "1"));
    assertThat(facts.packaging()).isEqualTo("war");
    assertThat(facts.plugins()).containsExactly("p:some");
    assertThat(facts.complete()).isTrue();
  }

  @Test
  void goalsThatTakePart() {
    lab.app(
        "<build><plugins><plugin>"
            + gav("p:some:1")
            + "<executions><execution><id>a</id><goals><goal>make</goal><goal>check</goal></goals>"
            + "</execution><execution><id>b</id><phase>none</phase><goals><goal>never</goal></goals>"
            + "</execution></executions></plugin></plugins></build>");

    assertThat(lab.facts().goals()).containsExactly("p:some:check", "p:some:make").inOrder();
  }

  @Test
  void aPluginThatIsOnlyConfiguredCountsIfMavenAddsIt() {
    lab.app(
        "<build><pluginManagement><plugins><plugin>"
            + gav(COMPILER + ":3.15.0")
            + "</plugin><plugin>"
            + gav("p:other:1")
            + "</plugin></plugins></pluginManagement></build>");

    assertThat(lab.facts().plugins()).containsExactly(COMPILER);
  }

  @Test
  void parentOfTheLocalRepository() {
    lab.repositoryPom("g:up:1", "<packaging>pom</packaging>", managed(dependency("g:a:3")))
        .artifact("g:a:3")
        .pom(".", parent("g:up:1", ""), "<artifactId>app</artifactId>")
        .pom(
            ".",
            parent("g:up:1", ""),
            "<artifactId>app</artifactId>",
            dependencies(dependency("g:a")));

    assertThat(lab.runtime()).containsExactly("a-3.jar");
  }

  @Test
  void parentThatIsNowhere() {
    lab.pom(".", parent("g:up:1", "../pom.xml"), "<artifactId>app</artifactId>");

    assertThat(lab.codes()).containsExactly(FindingCode.PARENT_MISSING);
    assertThat(lab.findings().get(0).problem()).startsWith("pom.xml builds on g:up:1, a POM that");
    assertThat(lab.read(".").value()).isEmpty();

    lab.repositoryPom("g:up:1", "<packaging>pom</packaging>");
    assertThat(lab.codes()).isEmpty();
  }

  @Test
  void importThatIsNowhere() {
    lab.app(bom("g:bom:1"));
    assertThat(lab.codes()).containsExactly(FindingCode.PARENT_MISSING);
    assertThat(lab.findings().get(0).problem()).contains("g:bom:1");
  }

  @Test
  void parentByRelativePathNeedsNoModuleList() {
    lab.pom("up", gav("g:up:1"), "<packaging>pom</packaging>", "<url>https://example.org</url>")
        .pom("app", parent("g:up:1", "../up"), "<artifactId>app</artifactId>");

    assertThat(lab.facts("app").coordinates().version()).isEqualTo("1");
    assertThat(lab.facts("app").layout().context()).containsExactly("app/pom.xml", "up/pom.xml");
  }

  @Test
  void onlyTheProjectsOwnPomsDescribeIt() {
    String words =
        "<description> Some\n"
            + "  text </description><url>https://up.example</url><licenses>"
            + "<license><name>L</name></license></licenses><scm><url>https://scm.example</url></scm>";
    lab.repositoryPom("g:up:1", "<packaging>pom</packaging>", words)
        .pom(".", parent("g:up:1", ""), "<artifactId>app</artifactId>", "<name>App</name>");
    assertThat(lab.facts().description().name()).hasValue("App");
    assertThat(lab.facts().description().description()).isEmpty();
    assertThat(lab.facts().description().url()).isEmpty();
    assertThat(lab.facts().description().sourceUrl()).isEmpty();
    assertThat(lab.facts().description().licenses()).isEmpty();

    lab.pom(".", gav("g:root:1"), modules("app"), words)
        .pom("app", parent("g:root:1", "../pom.xml"), "<artifactId>app</artifactId>");
    assertThat(lab.facts("app").description().description()).hasValue("Some text");
    assertThat(lab.facts("app").description().url()).hasValue("https://up.example");
    assertThat(lab.facts("app").description().sourceUrl()).hasValue("https://scm.example");
    assertThat(lab.facts("app").description().licenses()).containsExactly("L");
  }

  @Test
  void profilesByDefaultAndPropertyAndFileAndJdk() {
    lab.artifact("g:a:1")
        .app(
            "<profiles>",
            profile("default", "<activeByDefault>true</activeByDefault>"),
            "</profiles>");
    assertThat(lab.facts().plugins()).containsExactly("p:default");

    lab.app(
        "<profiles>",
        profile("default", "<activeByDefault>true</activeByDefault>"),
        profile("file", "<file><exists>marker</exists></file>"),
        profile("property", "<property><name>ask</name></property>"),
        profile("old", "<jdk>(,17]</jdk>"),
        profile("new", "<jdk>[17,21)</jdk>"),
        profile("linux", "<os><family>unix</family><name>linux</name></os>"),
        profile("windows", "<os><family>windows</family></os>"),
        "</profiles>");
    assertThat(lab.facts().plugins()).containsExactly("p:new", "p:linux");
    lab.source("marker").source(".mvn/x").file("project/.mvn/maven.config", "-Dask=1\n");
    assertThat(lab.facts().plugins()).containsExactly("p:new", "p:linux", "p:file", "p:property");
    FactsSource newer =
        new FactsSource(
            lab.project(),
            Optional.empty(),
            lab.repository(),
            Optional.empty(),
            25,
            List.of(),
            Frameworks::read);
    assertThat(lab.read(newer).value().orElseThrow().plugins())
        .containsExactly("p:linux", "p:file", "p:property");
  }

  private static String profile(String id, String activation) {
    return "<profile><id>"
        + id
        + "</id><activation>"
        + activation
        + "</activation>"
        + plugin("p:" + id + ":1")
        + "</profile>";
  }

  @Test
  void profilesOfMavenConfig() {
    lab.app(
            "<profiles>",
            profile("off", "<property><name>!nothing</name></property>"),
            profile("on", "<activeByDefault>false</activeByDefault>"),
            "</profiles>")
        .file("project/.mvn/maven.config", "-Pon,!off");

    assertThat(lab.facts().plugins()).containsExactly("p:on");
  }

  @Test
  void versionsMadeOfProperties() {
    lab.pom(
            ".",
            gav("g:root:${revision}"),
            modules("app", "lib"),
            "<properties><revision>1-dev</revision></properties>")
        .pom("lib", parent("g:root:${revision}", "../pom.xml"), "<artifactId>lib</artifactId>")
        .pom(
            "app",
            parent("g:root:${revision}", "../pom.xml"),
            "<artifactId>app</artifactId>",
            dependencies(dependency("g:lib:${project.version}")));
    assertThat(lab.facts("app").runtime().get(0).fileName()).isEqualTo("lib-1-dev.jar");
    assertThat(lab.facts("app").runtime().get(0).reactor()).isTrue();

    lab.file("project/.mvn/maven.config", "-Drevision=7");
    assertThat(lab.facts("app").runtime().get(0).fileName()).isEqualTo("lib-7.jar");
    assertThat(lab.facts("app").runtime().get(0).reactor()).isTrue();
  }

  @Test
  void noEnvironmentAndNoPropertyOfThisMachine() {
    lab.app(
        "<description>${java.version} ${os.name} ${user.home}"
            + " ${maven.build.timestamp}</description>");
    assertThat(lab.facts().description().description())
        .hasValue("17.0.1 Linux /root 1970-01-01T00:00:00Z");
    lab.app("<description>${env.PATH}</description>");
    assertThat(lab.facts().description().description()).isEmpty();
  }

  @Test
  void findingsNameTheFileFromTheModuleAndTheLine() {
    lab.app("<name>unclosed");

    assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
    assertThat(lab.findings().get(0).problem()).startsWith("pom.xml:5 is no valid POM: ");
    assertThat(lab.findings().get(0).problem()).doesNotContain(lab.project().toString());

    lab.file("project/pom.xml", "<project>")
        .pom("app", parent("g:root:1", "../pom.xml"), "<artifactId>app</artifactId>");
    assertThat(lab.read("app").findings().get(0).problem()).startsWith("../pom.xml:1 ");
  }

  @Test
  void parentsInACircle() {
    lab.pom("a", parent("g:b:1", "../b"), "<artifactId>a</artifactId><packaging>pom</packaging>")
        .pom("b", parent("g:a:1", "../a"), "<artifactId>b</artifactId><packaging>pom</packaging>");

    assertThat(lab.read("a").findings().get(0).code()).isEqualTo(FindingCode.POM_UNREADABLE);
    assertThat(lab.read("a").findings().get(0).problem()).contains("cycle");
  }

  @Test
  void namesThatAreNotThere() {
    lab.pom(".", "<artifactId>app</artifactId>");
    assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
    lab.app(dependencies(dependency("g:a")));
    assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
    assertThat(lab.findings().get(0).problem()).contains("g:a");
  }

  @Test
  void entitiesExpandToNothing() {
    String bomb =
        "<!DOCTYPE project [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY out SYSTEM \"file:///etc/passwd\">]>";
    for (String entity : List.of("&b;", "&out;")) {
      lab.file(
          "project/pom.xml",
          bomb + ProjectLab.project(gav("g:app:1") + "<name>" + entity + "</name>"));
      assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
    }
  }

  @Test
  void hugeAndDeepFilesEnd() {
    lab.app("<!-- " + "x".repeat(9 << 20) + " -->");
    assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
    assertThat(lab.findings().get(0).problem()).contains("larger than");

    int depth = 200_000;
    lab.app(
        plugin(
            "p:some:1",
            "<configuration>" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</configuration>"));
    assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
  }

  @Test
  void propertiesInACircleEnd() {
    lab.app(
        "<properties><a>${b}</a><b>${a}</b></properties>", dependencies(dependency("g:x:${a}")));

    assertThat(lab.codes()).containsExactly(FindingCode.POM_UNREADABLE);
  }

  @Test
  void modelsOfMaven4AreNamed() {
    lab.file("project/pom.xml", "<project xmlns='http://maven.apache.org/POM/4.1.0'></project>");
    assertThat(lab.read(".").findings().get(0).text()).contains("a model of Maven 4");

    lab.file(
        "project/pom.xml",
        "<project><modelVersion>4.1.0</modelVersion>" + gav("g:app:1") + "</project>");
    assertThat(lab.read(".").findings().get(0).text()).contains("a model of Maven 4");
  }
}
