package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Configuration;
import dev.minimalimage.processor.model.ConfiguredPort;
import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationReaderTest {
  @TempDir Path folder;
  private ProjectLab lab;

  @BeforeEach
  void newLab() {
    lab = new ProjectLab(folder).app();
  }

  private void resource(String name, String content) {
    lab.file("project/src/main/resources/" + name, content);
  }

  private Optional<ConfiguredPort> port() {
    return lab.facts().port();
  }

  @Test
  void noFileNoPort() {
    assertThat(port()).isEmpty();
    assertThat(lab.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application.properties, server.port=8081, server.port",
    "application.properties, 'server.port : 8081', server.port",
    "application.properties, micronaut.server.port=8081, micronaut.server.port",
    "application.properties, quarkus.http.port=8081, quarkus.http.port",
    "application.properties, 'quarkus.http.port=1\n"
        + "%prod.quarkus.http.port=8081', %prod.quarkus.http.port",
    "application.yml, '\"%prod\": {quarkus: {http.port: 8081}}', %prod.quarkus.http.port",
    "config/application.properties, server.port=8081, server.port",
    "META-INF/microprofile-config.properties, server.port=8081, server.port",
    "application.yml, server.port: 8081, server.port",
    "application.yml, 'server: {port: 8081}', server.port",
    "application.yaml, 'micronaut: {server.port: ''8081''}', micronaut.server.port",
    "application.yaml, 'quarkus.http: {port: 8081}', quarkus.http.port",
    "config/application.yml, 'x: @project.version@\nserver: {port: 8081}', server.port",
  })
  void everyFileAndKey(String file, String content, String key) {
    resource(file, content);

    assertThat(port()).hasValue(new ConfiguredPort(8081, key + " in " + file));
    assertThat(lab.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "${PORT:8080}, 8080",
    "${A:${B:9000}}, 9000",
    "' 65535 ', 65535",
    "${PORT}, ",
    "${PORT:}, ",
    "${random.int}, ",
    "'${random.int(1000,2000)}', ",
    "'${random.int[1000,2000]}', ",
    "0, ",
    "-1, ",
    "65536, ",
    "08080, ",
    "http, ",
  })
  void placeholdersAndOddValues(String value, Integer expected) {
    resource("application.properties", "server.port=" + value);
    assertThat(port().map(ConfiguredPort::port)).isEqualTo(Optional.ofNullable(expected));

    lab.file("project/src/main/resources/application.properties", "");
    resource("application.yml", "server:\n  port: '" + value + "'");
    assertThat(port().map(ConfiguredPort::port)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void propertiesWinOverYamlAndTheConfigFolderOverBoth() {
    resource("application.yml", "server.port: 1");
    assertThat(port().orElseThrow().port()).isEqualTo(1);
    resource("application.properties", "server.port=2");
    assertThat(port().orElseThrow().port()).isEqualTo(2);
    resource("config/application.yaml", "server.port: 3");
    assertThat(port().orElseThrow().port()).isEqualTo(3);
  }

  @Test
  void aFileWithoutTheKeyLeavesItToTheNext() {
    resource("application.properties", "other=2");
    resource("application.yml", "server.port: 1");

    assertThat(port().orElseThrow().source()).isEqualTo("server.port in application.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server.port: 1\n---\nserver.port: 2\n---\n"
            + "spring.config.activate.on-profile: x\nserver.port: 3",
        "spring:\n  profiles: dev\nserver.port: 3\n---\nserver.port: 2",
        "server.port: 2\n---\nspring.config.activate: {on-cloud-platform: x}\nserver: {port: 3}",
      })
  void laterDocumentsWinUnlessTheyAreConditional(String yaml) {
    resource("application.yml", yaml);
    assertThat(port().orElseThrow().port()).isEqualTo(2);
  }

  @Test
  void documentsOfPropertiesFiles() {
    resource(
        "application.properties",
        """
        server.port=1
        #---
        server.port=2
        !---
        server.port=3
        spring.config.activate.on-profile=x
        #----
        """);

    assertThat(port().orElseThrow().port()).isEqualTo(2);
  }

  @Test
  void unreadableFilesWarnWithTheLine() {
    resource("application.yml", "server:\n  port: 1\n  - x\n");
    assertThat(lab.codes()).containsExactly(FindingCode.CONFIGURATION_UNREADABLE);
    assertThat(lab.findings().get(0).problem())
        .startsWith("src/main/resources/application.yml:3 cannot be read");

    resource("application.yml", "");
    resource("application.properties", "a=1\nb=\\u12x\n");
    assertThat(lab.codes()).containsExactly(FindingCode.CONFIGURATION_UNREADABLE);
    assertThat(lab.findings().get(0).problem())
        .startsWith("src/main/resources/application.properties:2 cannot be read");
    assertThat(lab.facts().complete()).isTrue();
  }

  @Test
  void bombsAreNotSetOff() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a" + i + ": &a" + i + " [")
          .append(("*a" + (i - 1) + ",").repeat(10))
          .append("]\n");
    }
    resource("application.yml", bomb + "server.port: 8081");
    assertThat(port().orElseThrow().port()).isEqualTo(8081);

    resource("application.yml", "server: &s\n  more: *s\n  port: 8081");
    assertThat(port().orElseThrow().port()).isEqualTo(8081);

    resource("application.yml", "a: " + "[".repeat(100_000));
    assertThat(lab.codes()).containsExactly(FindingCode.CONFIGURATION_UNREADABLE);

    resource("application.yml", "a: " + "x".repeat(9 << 20));
    assertThat(lab.codes()).containsExactly(FindingCode.CONFIGURATION_UNREADABLE);
  }

  @Test
  void theFoldersAreThePoms() {
    lab.app(
        "<build><resources><resource><directory>conf</directory></resource></resources></build>");
    resource("application.properties", "server.port=1");
    assertThat(port()).isEmpty();
    lab.file("project/conf/application.properties", "server.port=2");
    assertThat(port().orElseThrow().port()).isEqualTo(2);
  }

  /** Dropwizard's servers, and how its files have defaults. */
  @ParameterizedTest
  @CsvSource({
    "'server: {applicationConnectors: [{type: http, port: 9080}, {port: 9081}]}',"
        + " server.applicationConnectors.0.port",
    "'server: {applicationConnectors: [{port: ''${PORT:-9080}''}]}',"
        + " server.applicationConnectors.0.port",
    "'server: {type: simple, connector: {port: 9080}}', server.connector.port",
  })
  void aFileThatAnArgumentNames(String content, String key) {
    dropwizard();
    lab.file("project/conf/app.yml", content);

    Configuration read = configuration(List.of("conf/app.yml", "server"));

    assertThat(read.port()).isEmpty();
    assertThat(read.port(List.of("server", "conf/app.yml")))
        .hasValue(new ConfiguredPort(9080, key + " in conf/app.yml"));
    assertThat(read.port(List.of("server"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../app.yml", "none.yml", "server", "a\0b", ""})
  void anArgumentThatNamesNoFileOfTheProject(String argument) {
    dropwizard();
    lab.file("app.yml", "server: {connector: {port: 9080}}");

    assertThat(configuration(List.of(argument)).named()).isEmpty();
  }

  @Test
  void anArgumentIsNoFileForOtherFrameworks() {
    lab.file("project/app.yml", "server: {connector: {port: 9080}}");

    assertThat(configuration(List.of("app.yml")).named()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "config.yml hello.yml, config.yml",
    "config.yaml config.yml, config.yml",
    "hello.yml docker-compose.yml .travis.yml mkdocs.yml pom.yml.bak, hello.yml",
    "a.yml b.yml, a.yml b.yml",
    "a.yaml, a.yaml",
    "a.yml b.yaml, a.yml",
    "docker-compose.yml, ",
    "src/config.yml, ",
  })
  void theFilesThatACommandMightName(String files, String expected) {
    dropwizard();
    for (String file : files.split(" ", -1)) {
      lab.file("project/" + file, "server: {connector: {port: 9080}}");
    }

    Configuration read = configuration(List.of());

    List<String> names = expected == null ? List.of() : List.of(expected.split(" ", -1));
    assertThat(read.files()).containsExactlyElementsIn(names).inOrder();
    assertThat(read.named().keySet()).containsExactlyElementsIn(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-r.yml", "a b.yml", "a$(b).yml", "a\nb.yml", "!a.yml", "[a].yml"})
  void aFileIsNotNamedWhoseNameMayMeanMore(String file) {
    dropwizard();
    lab.file("project/" + file, "server: {connector: {port: 9080}}");

    assertThat(configuration(List.of()).files()).isEmpty();
  }

  @Test
  void otherFrameworksNameNoFile() {
    lab.file("project/config.yml", "server: {connector: {port: 9080}}");

    assertThat(configuration(List.of()).files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application.properties, management.server.port=1, management",
    "application.properties, management=1, management",
    "application.properties, managements.x=1, ",
    "application.yml, 'management: {server: {port: 1}}', management",
    "application.yml, 'management.server.port: 1', management",
    "application.yml, 'server: {servlet.context-path: /x}', server.servlet",
    "application.yml, 'server: {port: 1}', ",
    "application.yml, '- management: x', ",
    "application.yml, 'a: [', management server.servlet server.ssl spring.mvc.servlet"
        + " spring.webflux.base-path",
  })
  void keysThatDecideAboutHealth(String file, String content, String keys) {
    lab.app(
            ProjectLab.dependencies(
                ProjectLab.dependency("org.springframework.boot:spring-boot:4")))
        .artifact("org.springframework.boot:spring-boot:4");
    resource(file, content);

    assertThat(lab.facts().configuration().keys())
        .containsExactlyElementsIn(keys == null ? List.of() : List.of(keys.split(" ")));
  }

  private void dropwizard() {
    lab.app(ProjectLab.dependencies(ProjectLab.dependency("io.dropwizard:dropwizard-core:5")))
        .artifact("io.dropwizard:dropwizard-core:5");
  }

  private Configuration configuration(List<String> arguments) {
    return lab.read(lab.source(arguments)).value().orElseThrow().configuration();
  }
}
