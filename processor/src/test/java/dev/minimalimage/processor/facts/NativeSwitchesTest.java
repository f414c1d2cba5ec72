package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.NativePoms.pom;
import static dev.minimalimage.processor.facts.NativePoms.profile;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeSwitchesTest {
  @TempDir Path folder;
  private ProjectLab lab;
  private NativePoms poms;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder);
    poms = new NativePoms(lab);
  }

  private static String properties(String name, String value) {
    return "<properties>\n<" + name + ">" + value + "</" + name + ">\n</properties>\n";
  }

  @Test
  void noneUsually() {
    poms.module(pom("<packaging>jar</packaging>"));
    assertThat(poms.settings().switched()).isEmpty();
  }

  @Test
  void micronautsPackaging() {
    poms.module(pom("<packaging>native-image</packaging>\n"));

    assertThat(poms.settings().switched()).hasValue("packaging native-image in pom.xml:6");
    assertThat(lab.facts().packaging()).isEqualTo("native-image");
  }

  @Test
  void micronautsPackagingByProperty() {
    String written = "<packaging>${packaging}</packaging>\n";
    poms.module(pom(written + properties("packaging", "jar")));
    assertThat(poms.settings().switched()).isEmpty();

    poms.module(pom(written + properties("packaging", "native-image")));
    assertThat(poms.settings().switched()).hasValue("packaging native-image in pom.xml:8");
    assertThat(lab.facts().packaging()).isEqualTo("native-image");

    poms.module(
        pom(
            written
                + properties("packaging", "jar")
                + "<profiles>\n"
                + profile("native", properties("packaging", "native-image"))
                + "</profiles>"));
    assertThat(poms.settings().switched())
        .hasValue("packaging native-image in pom.xml:14 (profile native)");
    assertThat(lab.facts().packaging()).isEqualTo("jar");

    lab.source(".mvn/x").file("project/.mvn/maven.config", "-Dpackaging=native-image");
    assertThat(poms.settings().switched()).hasValue("packaging native-image in .mvn/maven.config");

    lab.file("project/.mvn/maven.config", "-Dpackaging=jar");
    poms.module(pom(written + properties("packaging", "native-image")));
    assertThat(poms.settings().switched()).isEmpty();
    assertThat(lab.facts().packaging()).isEqualTo("jar");
  }

  @Test
  void aPropertyThatIsNotThePackaging() {
    poms.module(pom(properties("packaging", "native-image")));

    assertThat(poms.settings().switched()).isEmpty();
  }

  @Test
  void quarkusByProperty() {
    poms.module(pom(properties("quarkus.native.enabled", "true")));
    assertThat(poms.settings().switched()).hasValue("quarkus.native.enabled=true in pom.xml:7");

    poms.module(pom(properties("quarkus.package.type", "native")));
    assertThat(poms.settings().switched()).hasValue("quarkus.package.type=native in pom.xml:7");

    poms.module(pom(properties("quarkus.package.type", "uber-jar")));
    assertThat(poms.settings().switched()).isEmpty();

    poms.module(
        pom(
            "<profiles>\n"
                + profile("native", properties("quarkus.native.enabled", "true"))
                + "</profiles>"));
    assertThat(poms.settings().switched())
        .hasValue("quarkus.native.enabled=true in pom.xml:10 (profile native)");
  }

  @Test
  void theNearestPomWins() {
    lab.pom(
            ".",
            ProjectLab.gav("g:root:1"),
            ProjectLab.modules("app"),
            properties("quarkus.native.enabled", "true"))
        .pom("app", ProjectLab.parent("g:root:1", "../pom.xml"), "<artifactId>app</artifactId>");
    assertThat(lab.facts("app").nativeSettings().switched())
        .hasValue("quarkus.native.enabled=true in ../pom.xml:6");

    lab.pom(
        "app",
        ProjectLab.parent("g:root:1", "../pom.xml"),
        "<artifactId>app</artifactId>",
        properties("quarkus.native.enabled", "false"));
    assertThat(lab.facts("app").nativeSettings().switched()).isEmpty();
  }

  @Test
  void quarkusByConfiguration() {
    poms.module(pom(""));
    lab.file(
        "project/src/main/resources/application.properties",
        "# native\nquarkus.http.port=8080\nquarkus.native.enabled = true\n");
    assertThat(poms.settings().switched())
        .hasValue("quarkus.native.enabled=true in src/main/resources/application.properties:3");

    lab.file(
        "project/src/main/resources/application.properties", "quarkus.native.enabled = false\n");
    assertThat(poms.settings().switched()).isEmpty();

    lab.file(
        "project/src/main/resources/application.yml", "quarkus:\n  package:\n    type: native\n");
    assertThat(poms.settings().switched())
        .hasValue("quarkus.package.type=native in src/main/resources/application.yml");

    lab.file("project/src/main/resources/application.yml", "a: [");
    assertThat(poms.settings().switched()).isEmpty();
  }
}
