package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.model.FindingCode.BUILD_FILE_MISSING;
import static dev.minimalimage.processor.model.FindingCode.CONFIGURATION_UNREADABLE;
import static dev.minimalimage.processor.model.FindingCode.ENV_SYNTAX;
import static dev.minimalimage.processor.model.FindingCode.HEALTH_PORT;
import static dev.minimalimage.processor.model.FindingCode.PACKAGING;
import static dev.minimalimage.processor.model.FindingCode.POM_UNREADABLE;
import static dev.minimalimage.processor.model.FindingCode.PORT_PRIVILEGED;
import static dev.minimalimage.processor.model.FindingCode.PORT_RANGE;

import com.google.common.collect.Range;
import dev.minimalimage.processor.Outcome.Found;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each finding, from the user's source to what javac prints, and as docs/findings.md explains it.
 */
final class FindingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void standsWhereTheMistakeIsAndReadsAsDocumented(FindingCode code) {
    var example = FindingExample.of(code);
    var project = new TestProject(folder);
    example.mistake().accept(project);
    Map<String, String> before = project.files();

    Found found = project.compile().hasOnly(code).advises(example.remedy());

    if (example.place().isEmpty()) {
      found.atAnnotation();
    } else {
      found.at(example.place());
    }
    boolean stops = code.severity() == Severity.ERROR || code.severity() == Severity.REFUSAL;
    if (code != FindingCode.TARGET_UNWRITABLE && stops) {
      assertThat(project.files()).isEqualTo(before);
    }
    assertThat(FindingsPage.read().section(code)).contains(FindingsPage.shown(found.text(), code));
  }

  @ParameterizedTest
  @EnumSource
  void doesNotStandAtWhatIsRight(FindingCode code) {
    var project = new TestProject(folder);
    FindingExample.of(code).right().accept(project);

    project.compile().isAccepted();

    assertThat(project.files().keySet().stream().filter(name -> name.startsWith("Dockerfile")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isDocumentedWithItsSeverity(FindingCode code) {
    String text = FindingsPage.read().text(code);

    String word =
        switch (code.severity()) {
          case ERROR -> "Error.";
          case REFUSAL -> "Refusal.";
          case WARNING -> "Warning.";
          case NOTE -> "Note.";
        };
    assertThat(text).startsWith(word);
    assertThat(text.lines().filter(line -> !line.isBlank()).count()).isIn(Range.closed(4L, 11L));
  }

  @Test
  void theDocumentationHasTheSectionsOfTheEnumInItsOrder() {
    assertThat(FindingsPage.read().headings())
        .containsExactlyElementsIn(FindingCode.ids())
        .inOrder();
  }

  @Test
  void severalMistakesAreAllReported() {
    var project = new TestProject(folder);

    Outcome outcome = project.annotate("ports = 99999, user = \"root\", tag = \"a b\"").compile();

    assertThat(outcome.codes())
        .containsExactly("MI-PORT-RANGE", "MI-USER-SYNTAX", "MI-REFERENCE-SYNTAX");
  }

  @Test
  void aWarningThatIsNotAcceptedStillWritesTheFiles() {
    var project = new TestProject(folder);

    project.annotate("ports = 80").compile().hasWarning(PORT_PRIVILEGED).at("80");

    assertThat(project.text("Dockerfile")).contains("EXPOSE 80\n");
  }

  @Test
  void anAcceptedFindingIsAcceptedWhereItStandsAlone() {
    var project = new TestProject(folder);

    project
        .annotate("env = \"API_KEY=x\", ports = 80, suppress = \"MI-ENV-SECRET\"")
        .compile()
        .hasWarning(PORT_PRIVILEGED);
  }

  @Test
  void aMistakeInOneClassWritesNothingForTheOther() {
    var project = new TestProject(folder);
    project.file(
        "src/main/java/com/example/Aaa.java",
        """
        package com.example;

        import dev.minimalimage.MinimalImage;

        @MinimalImage
        final class Aaa {
          public static void main(String[] args) {}
        }
        """);
    Map<String, String> before = project.files();

    project.annotate("ports = -1").compile().hasError(PORT_RANGE).at("-1");

    assertThat(project.files()).isEqualTo(before);
  }

  /** Its working directory is whatever the build tool runs in, perhaps another project. */
  @Test
  void aCompilerWithoutOutputFolderIsNotTakenToRunInTheProject() {
    var project = new TestProject(folder);
    Path here = Path.of("Dockerfile");
    boolean before = Files.exists(here);

    project.classOutput(Optional.empty()).compile().hasError(BUILD_FILE_MISSING).atAnnotation();

    assertThat(Files.exists(here)).isEqualTo(before);
  }

  @Test
  void quarkusStartsAnApplicationWithoutAMain() {
    var project = new TestProject(folder);
    project.pom(quarkus("<goals><goal>build</goal></goals>"));
    project.source(
        """
        package com.example;

        @dev.minimalimage.MinimalImage
        public class App {}
        """);

    project.compile().isAccepted();

    assertThat(project.text("Dockerfile")).contains("\"-jar\", \"/app/quarkus-run.jar\"]");
  }

  @Test
  void quarkusWithoutItsGoalPackagesNothing() {
    var project = new TestProject(folder);
    project.pom(quarkus(""));

    project.compile().hasError(PACKAGING).says("goal build").atAnnotation();
  }

  private static String quarkus(String goals) {
    return """
    <build>
      <plugins>
        <plugin>
          <groupId>io.quarkus</groupId>
          <artifactId>quarkus-maven-plugin</artifactId>
          <version>3.0.0</version>
          <executions><execution>%s</execution></executions>
        </plugin>
      </plugins>
    </build>
    """
        .formatted(goals);
  }

  @Test
  void aHealthPathNeedsAPort() {
    assertThatAnnotation("health = @Health(path = \"/health\")")
        .hasError(HEALTH_PORT)
        .at("\"/health\"")
        .advises("say it with ports = …");
  }

  @Test
  void aHealthPortIsComparedWithTheConfiguredPorts() {
    var project = new TestProject(folder);
    project.file("src/main/resources/application.properties", "server.port=9000\n");

    project
        .annotate("health = @Health(port = 9001)")
        .compile()
        .hasError(HEALTH_PORT)
        .at("9001")
        .says("9001");
  }

  @Test
  void aConfiguredPrivilegedPortIsReportedAtTheAnnotation() {
    var project = new TestProject(folder);
    project.file("src/main/resources/application.properties", "server.port=443\n");

    project.compile().hasWarning(PORT_PRIVILEGED).atAnnotation().says("port 443");
  }

  @Test
  void aMistakeInThePomNamesItsLine() {
    var project = new TestProject(folder);
    project.file("pom.xml", "<project>\n  <name>App</nam>\n</project>\n");

    project.compile().hasError(POM_UNREADABLE).atAnnotation().says("pom.xml:2 ");
  }

  @Test
  void aMistakeInTheConfigurationNamesItsLine() {
    var project = new TestProject(folder);
    project.file("src/main/resources/application.yaml", "a: b\nserver: [\n");

    project
        .compile()
        .hasWarning(CONFIGURATION_UNREADABLE)
        .atAnnotation()
        .says("src/main/resources/application.yaml:3 ");
  }

  @Test
  void anElementOfANestedArrayIsFound() {
    assertThatAnnotation("verify = @Verify(env = {\"A=1\", \"B\"})")
        .hasError(ENV_SYNTAX)
        .at("\"B\"");
  }

  private Outcome assertThatAnnotation(String members) {
    return new TestProject(folder).annotate(members).compile();
  }
}
