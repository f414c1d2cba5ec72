package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;

import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameworkPackagingTest {
  private static final String TYPE = "quarkus.package.jar.type";
  private static final String BUILD =
      "<executions><execution><goals><goal>build</goal></goals>%s" + "</execution></executions>";
  private static final String REPACKAGE =
      "<executions><execution><goals><goal>repackage</goal></goals>%s</execution></executions>";

  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
  }

  @Test
  void mostProjectsArePackagedByMavenAlone() {
    lab.app(boot(""));

    assertThat(lab.facts().frameworkBuild()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.quarkus", "io.quarkus.platform", "com.redhat.quarkus.platform"})
  void quarkusIsKnownByItsPlugin(String group) {
    lab.app(plugin(group, "quarkus-maven-plugin", BUILD.formatted("")));

    assertThat(quarkus().bound()).isTrue();
    assertThat(quarkus().finalName()).isEqualTo("app-1");
    assertThat(quarkus().settings()).isEmpty();
  }

  @Test
  void theGoalMustBeReached() {
    lab.app(plugin("io.quarkus", "quarkus-maven-plugin", ""));
    assertThat(quarkus().bound()).isFalse();

    lab.app(
        plugin("io.quarkus", "quarkus-maven-plugin", BUILD.formatted("<phase>install</phase>")));
    assertThat(quarkus().bound()).isFalse();

    lab.app("<packaging>quarkus</packaging>", plugin("io.quarkus", "quarkus-maven-plugin", ""));
    assertThat(quarkus().bound()).isTrue();
  }

  @Test
  void theNearerSourceOfASettingWins() {
    lab.app(properties("pom-jar"), plugin("io.quarkus", "quarkus-maven-plugin", ""));
    assertThat(type()).hasValue(new Reasoned<>("pom-jar", "the POM's properties"));

    resource("META-INF/microprofile-config.properties", TYPE + "=microprofile-jar");
    assertThat(type().map(Reasoned::value)).hasValue("microprofile-jar");
    resource("application.properties", TYPE + "=properties-jar");
    assertThat(type()).hasValue(new Reasoned<>("properties-jar", "application.properties"));
    resource(
        "application.properties", TYPE + "=a\n%prod." + TYPE + " = prod-jar \n%dev." + TYPE + "=b");
    assertThat(type().map(Reasoned::value)).hasValue("prod-jar");
    resource("application.yaml", "quarkus: {package: {jar: {type: yaml-jar}}}");
    assertThat(type().map(Reasoned::value)).hasValue("yaml-jar");

    lab.app(
        plugin(
            "io.quarkus",
            "quarkus-maven-plugin",
            "<configuration><systemProperties><"
                + TYPE
                + ">plugin-jar</"
                + TYPE
                + "></systemProperties></configuration>"));
    assertThat(type())
        .hasValue(new Reasoned<>("plugin-jar", "the configuration of quarkus-maven-plugin"));

    lab.file("project/.mvn/maven.config", "-D" + TYPE + "=line-jar");
    assertThat(type()).hasValue(new Reasoned<>("line-jar", ".mvn/maven.config"));
  }

  @Test
  void aProfileThatIsNotActiveDecidesNothing() {
    lab.app(
        plugin("io.quarkus", "quarkus-maven-plugin", ""),
        "<profiles><profile><id>native</id><properties><quarkus.native.enabled>true"
            + "</quarkus.native.enabled></properties></profile></profiles>");

    assertThat(quarkus().settings()).isEmpty();
  }

  @Test
  void springBootMakesAWebArchiveExecutable() {
    lab.app("<packaging>war</packaging>", boot(REPACKAGE.formatted("")));

    assertThat(lab.facts().frameworkBuild())
        .hasValue(new FrameworkBuild.SpringBootWar(true, "target/app-1.war", List.of()));
  }

  @Test
  void itsParametersNameTheFile() {
    lab.app(
        "<packaging>war</packaging>",
        boot(
            "<configuration><finalName>shop</finalName><outputDirectory>${basedir}/out"
                + "</outputDirectory></configuration>"
                + REPACKAGE.formatted(
                    "<configuration><classifier>exec</classifier></configuration>")));

    assertThat(lab.facts().frameworkBuild())
        .hasValue(new FrameworkBuild.SpringBootWar(true, "out/shop-exec.war", List.of()));
  }

  @Test
  void withoutTheGoalOrSkippedTheArchiveIsPlain() {
    lab.app("<packaging>war</packaging>", boot(""));
    assertThat(lab.facts().frameworkBuild())
        .hasValue(new FrameworkBuild.SpringBootWar(false, "target/app-1.war", List.of()));

    lab.app(
        "<packaging>war</packaging>",
        boot(REPACKAGE.formatted("<configuration><skip>true</skip></configuration>")));
    assertThat(lab.facts().frameworkBuild())
        .hasValue(new FrameworkBuild.SpringBootWar(false, "target/app-1.war", List.of()));
  }

  @Test
  void overlaysAreNamed() {
    lab.artifact("g:theme:1")
        .app(
            "<packaging>war</packaging>",
            dependencies(dependency("g:theme:1", "<type>war</type>")),
            boot(REPACKAGE.formatted("")));

    assertThat(lab.facts().frameworkBuild())
        .hasValue(new FrameworkBuild.SpringBootWar(true, "target/app-1.war", List.of("g:theme")));
  }

  @Test
  void anExecutableArchiveBringsWhatAContainerWouldProvide() {
    for (String name : List.of("server", "lombok", "tool")) {
      lab.artifact("g:" + name + ":1");
    }
    lab.artifact("dev.minimalimage:minimal-image-annotations:1").artifact("h:tool:1");
    String provided =
        dependencies(
            dependency("g:server:1", "<scope>provided</scope>"),
            dependency("g:lombok:1", "<scope>provided</scope>"),
            dependency("h:tool:1", "<scope>provided</scope>"),
            dependency("dev.minimalimage:minimal-image-annotations:1", "<scope>provided</scope>"));
    String plugin =
        boot(
            "<configuration><excludes><exclude><groupId>g</groupId><artifactId>lombok"
                + "</artifactId></exclude></excludes><excludeGroupIds>x, h</excludeGroupIds>"
                + "</configuration>"
                + REPACKAGE.formatted(""));

    lab.app("<packaging>war</packaging>", provided, plugin);
    assertThat(lab.runtime()).containsExactly("server-1.jar");

    lab.app(provided, plugin);
    assertThat(lab.runtime()).isEmpty();
  }

  @Test
  void whatIsKeptIsReadAgain() {
    lab.app(properties("x"), plugin("io.quarkus", "quarkus-maven-plugin", ""));
    var first = lab.facts().frameworkBuild();
    assertThat(lab.facts().frameworkBuild()).isEqualTo(first);

    lab.app("<packaging>war</packaging>", boot(REPACKAGE.formatted("")));
    var war = lab.facts().frameworkBuild();
    assertThat(lab.facts().frameworkBuild()).isEqualTo(war);
  }

  private void resource(String name, String content) {
    lab.file("project/src/main/resources/" + name, content);
  }

  private FrameworkBuild.Quarkus quarkus() {
    return (FrameworkBuild.Quarkus) lab.facts().frameworkBuild().orElseThrow();
  }

  private Optional<Reasoned<String>> type() {
    return Optional.ofNullable(quarkus().settings().get(TYPE));
  }

  private static String properties(String type) {
    return "<properties><" + TYPE + ">" + type + "</" + TYPE + "></properties>";
  }

  private static String boot(String elements) {
    return plugin("org.springframework.boot", "spring-boot-maven-plugin", elements);
  }

  private static String plugin(String group, String artifact, String elements) {
    return "<build><plugins><plugin><groupId>%s</groupId><artifactId>%s</artifactId><version>1</version>%s</plugin></plugins></build>"
        .formatted(group, artifact, elements);
  }
}
