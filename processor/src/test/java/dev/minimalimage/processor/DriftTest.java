package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.GeneratedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CI says of a fresh clone after each change, and what the next compile makes of it. */
final class DriftTest {
  private static final String REPORT = "minimal-image.md";

  private static final String APP =
      """
      package com.example;

      import dev.minimalimage.MinimalImage;

      @MinimalImage%s
      public final class App {
        public static void main(String[] args) throws Exception {
          %s
        }
      }
      """;

  private static final String LIBRARY = "org.example:lib:1.0";

  /** What makes a library one that needs the module java.sql. */
  private static final byte[] DRIVER = "org.example.Driver\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void checkFilesIn() {
    project =
        new TestProject(folder).install(LIBRARY, "some.txt", new byte[] {1}).dependency(LIBRARY);
    app("", "");
    project.compile().isAccepted();
  }

  private void app(String members, String statement) {
    project.source(APP.formatted(members, statement));
  }

  /** In a fresh clone: nothing is there that is not checked in. */
  private Outcome check() {
    Map<String, String> before = project.files();
    Outcome outcome = compile("check");
    assertThat(project.files()).isEqualTo(before);
    return outcome;
  }

  private Outcome compile(String mode) {
    deleteTarget();
    return project.mode(mode).compile();
  }

  private void deleteTarget() {
    try (Stream<Path> files = Files.walk(project.path("target"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Each stale file says so, with this reason; compiling mends it, silently. */
  private void isStale(String reason, String... names) {
    Outcome outcome = check();
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.texts().stream().map(text -> text.lines().findFirst().orElseThrow()))
        .containsExactlyElementsIn(
            Stream.of(names)
                .map(name -> "[MI-DRIFT] " + name + " is stale, because " + reason + ":")
                .toList())
        .inOrder();
    for (String text : outcome.texts()) {
      assertThat(text).containsMatch("(?m)^ *[-+][^-+]");
      assertThat(text).doesNotContain("Decided by");
      assertThat(text).contains("; run \"mvn compile\" without check mode and commit ");
    }
    compile("write").isAccepted();
    check().isAccepted();
  }

  private void isNoDrift() {
    Map<String, String> before = project.files();
    check().isAccepted();
    compile("write").isAccepted();
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void theAnnotationChanged() {
    app("(env = \"A=b\")", "");

    isStale("the annotation changed", "Dockerfile");
  }

  @Test
  void aDependencyWasAdded() {
    project.install(LIBRARY, "META-INF/services/java.sql.Driver", DRIVER).dependency(LIBRARY);

    isStale("a dependency or the build changed", "Dockerfile", "verify-image.sh", REPORT);
  }

  @Test
  void aDependencysNewVersionIsNoDrift() {
    project.install("org.example:lib:1.1", "other.txt", new byte[] {2});
    project.dependency("org.example:lib:1.1");

    isNoDrift();
  }

  /** Nor does it count when something else changes later. */
  @Test
  void aNewVersionIsNotBlamedForALaterChange() {
    aDependencysNewVersionIsNoDrift();

    theAnnotationChanged();
  }

  @Test
  void theCodeNeedsAnotherModule() {
    app("", "java.sql.DriverManager.getConnection(args[0]);");

    isStale("the code changed what it needs", "Dockerfile", "verify-image.sh", REPORT);
  }

  @Test
  void codeThatNeedsNothingNewIsNoDrift() {
    app("", "System.out.println(args.length);");

    isNoDrift();
  }

  @Test
  void thePomsReleaseChanged() {
    project.option("--release").option("16");

    isStale("a dependency or the build changed", "Dockerfile", REPORT);
  }

  @Test
  void theImagesWerePinned() {
    LockFile.pin(project, 'a');

    isStale("the images' pins changed", "Dockerfile", "verify-image.sh", REPORT);
    assertThat(project.text("Dockerfile")).containsMatch("FROM eclipse-temurin:17-jdk@sha256:a+ ");
  }

  @Test
  void thePinsWereRenewed() {
    theImagesWerePinned();
    LockFile.pin(project, 'b');

    isStale("the images' pins changed", "Dockerfile", "verify-image.sh", REPORT);
    assertThat(project.text("Dockerfile")).doesNotContain("aaaa");
  }

  @Test
  void thePinsWereTakenBack() {
    String before = project.text("Dockerfile");
    theImagesWerePinned();
    project.delete(LockFile.NAME);

    isStale("the images' pins changed", "Dockerfile", "verify-image.sh", REPORT);
    assertThat(project.text("Dockerfile")).isEqualTo(before);
  }

  @Test
  void anotherOrderOfPinsAndAnotherCheckoutIsNoDrift() {
    theImagesWerePinned();
    List<String> lines = new ArrayList<>(project.text(LockFile.NAME).lines().toList());
    Collections.reverse(lines);
    project.file(LockFile.NAME, "# Pins.\r\n" + String.join("\r\n", lines) + "\r\n");

    isNoDrift();
    // Nor is it blamed for what comes later.
    theAnnotationChanged();
  }

  @Test
  void twoThingsChanged() {
    app("(env = \"A=b\")", "java.sql.DriverManager.getConnection(args[0]);");

    isStale(
        "the annotation changed and the code changed what it needs",
        "Dockerfile",
        "verify-image.sh",
        REPORT);
  }

  @Test
  void theDockerfileWasEdited() {
    project.file("Dockerfile", project.text("Dockerfile") + "USER 0\n");

    check().hasError(FindingCode.TARGET_EDITED).says("Dockerfile was edited").atAnnotation();
    compile("write").hasError(FindingCode.TARGET_EDITED);
    assertThat(project.text("Dockerfile")).endsWith("USER 0\n");
  }

  @Test
  void theScriptWasEdited() {
    project.file("verify-image.sh", project.text("verify-image.sh").replace("set -u", "set -ux"));

    check().hasError(FindingCode.TARGET_EDITED).says("verify-image.sh was edited");
  }

  @Test
  void aFileWasDeleted() {
    String before = project.text("Dockerfile.dockerignore");
    project.delete("Dockerfile.dockerignore");

    check().hasError(FindingCode.DRIFT).says("Dockerfile.dockerignore is missing");
    compile("write").isAccepted();
    assertThat(project.text("Dockerfile.dockerignore")).isEqualTo(before);
  }

  @Test
  void aCheckoutWithOtherLineEndingsIsNoDrift() {
    for (String name : List.of("Dockerfile", "verify-image.sh", REPORT)) {
      project.file(name, project.text(name).replace("\n", "\r\n"));
    }

    isNoDrift();
    // What decided is read from it all the same.
    theAnnotationChanged();
  }

  @Test
  void aForeignFileIsInPlace() {
    project.file("Dockerfile", "FROM scratch\n");

    check().hasError(FindingCode.TARGET_FOREIGN).says("Dockerfile exists");
    compile("write").hasError(FindingCode.TARGET_FOREIGN);
    assertThat(project.text("Dockerfile")).isEqualTo("FROM scratch\n");
  }

  @Test
  void aFileWasTruncated() {
    String text = project.text("Dockerfile");
    project.file("Dockerfile", text.substring(0, text.length() / 2));
    check().hasError(FindingCode.TARGET_EDITED).says("Dockerfile was edited");

    project.file("Dockerfile", text.substring(0, 20));
    check().hasError(FindingCode.TARGET_FOREIGN).says("Dockerfile exists");

    project.file("Dockerfile", "");
    check().hasError(FindingCode.TARGET_FOREIGN).says("Dockerfile exists");
  }

  @Test
  void theGeneratorWasUpgraded() {
    generatedBy("0.0", "FROM", "FROM older/");

    Outcome outcome = check();

    String stale = outcome.hasError(FindingCode.DRIFT).text();
    assertThat(stale)
        .startsWith(
            "[MI-DRIFT] Dockerfile is stale, because minimal-image was upgraded from 0.0 to 0.1:\n");
    assertThat(stale).contains("-FROM older/");
    assertThat(stale).contains("- 0.1, health: HEALTHCHECK calls the same class, because the ");
    String note = compile("write").hasOnly(FindingCode.UPGRADED).atAnnotation().text();
    assertThat(note).contains("upgraded from 0.0 to 0.1.\n");
    assertThat(note).contains("- 0.1, health: HEALTHCHECK calls the same class, because the ");
    assertThat(project.text("Dockerfile")).doesNotContain("older/");
    compile("write").isAccepted();
    check().isAccepted();
  }

  @Test
  void anUpgradeThatChangesNoTextIsNoDrift() {
    generatedBy("0.0", "FROM", "FROM");

    isNoDrift();
  }

  @Test
  void theGeneratorWasSetBack() {
    generatedBy("9.1", "FROM", "FROM newer/");

    isStale("minimal-image was set back from 9.1 to 0.1", "Dockerfile");
  }

  @Test
  void anotherBuildOfTheSameVersionGeneratedIt() {
    generatedBy("0.1", "FROM", "FROM other/");

    isStale("another build of minimal-image 0.1 generated it", "Dockerfile");
  }

  @Test
  void filesThatDoNotTellWhatDecidedAreStaleWithoutAReason() {
    for (String line : List.of("", "Decided by minimal-image in words of its own.\n")) {
      String report = project.text(REPORT);
      project.file(REPORT, report.replaceFirst("Decided by .*\n", line));
      isNoDrift();
      app("(env = \"A=b\")", "");
      check().hasError(FindingCode.DRIFT).says("Dockerfile is stale:\n");
      project.file(REPORT, report);
      app("", "");
    }
  }

  @Test
  void whatDecidesIsTheSameOnEveryMachine() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    var other =
        new TestProject(elsewhere).install(LIBRARY, "some.txt", new byte[] {1}).dependency(LIBRARY);
    other.source(APP.formatted("", ""));
    other.compile().isAccepted();

    assertWithMessage("files").that(other.files()).isEqualTo(project.files());
    assertThat(project.text(REPORT))
        .containsMatch("Decided by minimal-image 0\\.1: annotation [0-9a-f]{8}, build ");
  }

  /** Makes the Dockerfile what another version would have made. */
  private void generatedBy(String version, String now, String then) {
    String text = project.text("Dockerfile");
    int head = text.indexOf("\n#\n") + 1;
    String body = text.substring(head).replace(now, then);
    project.file("Dockerfile", new GeneratedText("", "com.example.App", body).text());
    String report = project.text(REPORT);
    project.file(
        REPORT, report.replaceFirst("minimal-image 0.1: ", "minimal-image " + version + ": "));
  }
}
