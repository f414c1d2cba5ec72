package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mark in what is kept tells whether it was used: nothing else could print it. */
final class LastOutcomeTest {
  private static final String KEPT = "target/minimal-image/outcome.txt";
  private static final String MARK = "as was said the last time";

  private static final String APP =
      """
      package com.example;

      @dev.minimalimage.MinimalImage(ports = 8080%s)
      public final class App {
        public static void main(String[] args) throws Exception {
          %s
        }
      }
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void makeProject() throws Exception {
    project =
        new TestProject(folder)
            .install("org.example:lib:1.0", "some.txt", new byte[] {1})
            .dependency("org.example:lib:1.0")
            .file("etc/settings.txt", "")
            .file("etc/plain.txt", "");
    app("", "Runtime.getRuntime().exec(\"ls\");");
  }

  private void app(String members, String statement) {
    project.source(APP.formatted(members, statement));
  }

  /** Compiles, and replaces the remedy of the one warning in what was kept of it. */
  private void compileAndMark() {
    project.compile().hasWarning(FindingCode.COMMAND_MISSING);
    String kept = project.text(KEPT);
    String marked = kept.replaceFirst("(?m)(\\[?MI.*|.*ls.*)\\n.*\\n\\z", "$1\n" + MARK + "\n");
    assertWithMessage(kept).that(marked).contains(MARK);
    project.file(KEPT, marked);
  }

  private boolean saysWhatWasKept() {
    return project.compile().texts().stream().anyMatch(text -> text.contains(MARK));
  }

  @Test
  void nothingIsPlannedWhereNothingHasChanged() {
    compileAndMark();

    project.compile().hasWarning(FindingCode.COMMAND_MISSING).advises(MARK);
    project.option("-Aminimalimage.mode=check");
    project.compile().hasWarning(FindingCode.COMMAND_MISSING).advises(MARK);
  }

  @Test
  void codeThatProvesTheSameChangesNothing() {
    compileAndMark();
    app("", "System.out.println(args.length); Runtime.getRuntime().exec(\"ls\");");

    assertThat(saysWhatWasKept()).isTrue();
    assertThat(saysWhatWasKept()).isTrue();
  }

  static Stream<Arguments> changes() {
    Map<String, Consumer<LastOutcomeTest>> changes =
        Map.ofEntries(
            Map.entry(
                "annotation",
                test -> test.app(", tag = \"b\"", "Runtime.getRuntime().exec(\"ls\");")),
            Map.entry("code", test -> test.app("", "Runtime.getRuntime().exec(\"ps\");")),
            Map.entry(
                "resource",
                test -> test.project.file("target/classes/META-INF/services/java.sql.Driver", "x")),
            Map.entry(
                "POM",
                test ->
                    test.project.install("org.example:lib:2.0").dependency("org.example:lib:2.0")),
            Map.entry(
                "jar",
                test -> test.project.install("org.example:lib:1.0", "other.txt", new byte[2])),
            Map.entry(
                "preview features",
                test ->
                    test.project
                        .option("--release")
                        .option(String.valueOf(Runtime.version().feature()))
                        .option("--enable-preview")),
            Map.entry(
                "lock file",
                test ->
                    test.project.file(LockFile.NAME, LockFile.line("eclipse-temurin:17-jdk", 'a'))),
            Map.entry("missing file", test -> test.project.delete("verify-image.sh")),
            Map.entry("missing report", test -> test.project.delete("minimal-image.md")),
            Map.entry(
                "stale file",
                test -> test.project.file("Dockerfile", test.project.text("Dockerfile") + "\n")),
            Map.entry(
                "another Dockerfile", test -> test.project.file("Dockerfile.other", "FROM x\n")),
            Map.entry("file of another version", test -> test.project.file(KEPT, "x\n")));
    return changes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(change -> Arguments.of(change.getKey(), change.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void allIsPlannedAnewAfterAChange(String name, Consumer<LastOutcomeTest> change) {
    compileAndMark();
    change.accept(this);

    assertThat(saysWhatWasKept()).isFalse();
  }

  @Test
  void anEditedFileIsFoundOut() {
    compileAndMark();
    project.file("Dockerfile", project.text("Dockerfile").replace("FROM", "from"));

    assertThat(project.compile().codes()).contains(FindingCode.TARGET_EDITED.id());
    assertThat(project.text("Dockerfile")).contains("from");
  }

  @Test
  void aLinkInPlaceOfAFileIsFoundOut() throws Exception {
    compileAndMark();
    Path file = project.path("Dockerfile");
    Files.move(file, project.path("target/moved"));
    Files.createSymbolicLink(file, project.path("target/moved"));

    assertThat(project.compile().codes()).contains(FindingCode.TARGET_FOREIGN.id());
  }

  @Test
  void aNamedFileThatGoesAwayIsFoundOut() {
    app(", files = \"etc/plain.txt\"", "Runtime.getRuntime().exec(\"ls\");");
    compileAndMark();
    project.delete("etc/plain.txt");

    assertThat(project.compile().codes()).contains(FindingCode.FILE_PATH.id());
  }

  @Test
  void aFolderThatCannotBeReadWholeIsReadEachTime() throws Exception {
    Files.createDirectories(project.path("target/classes"));
    Files.createSymbolicLink(project.path("target/classes/loop"), project.path("target"));
    project.compile().hasWarning(FindingCode.COMMAND_MISSING).says("ls");
    app("", "Runtime.getRuntime().exec(\"ps\");");

    project.compile().hasWarning(FindingCode.COMMAND_MISSING).says("ps");
  }

  @Test
  void nothingIsKeptOfAnError() {
    app(", user = \"x\"", "");
    assertThat(project.compile().success()).isFalse();

    assertThat(Files.exists(project.path(KEPT))).isFalse();
  }

  @Test
  void nothingIsKeptWhereFilesAreAnotherClasss() {
    project.compile();
    project.delete(KEPT).file("src/main/java/com/example/Other.java", other());
    project.delete("src/main/java/com/example/App.java");
    project.compile();

    assertThat(Files.exists(project.path(KEPT))).isFalse();
  }

  private static String other() {
    return APP.formatted("", "").replace("App", "Other");
  }
}
