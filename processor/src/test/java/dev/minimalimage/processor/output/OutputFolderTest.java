package dev.minimalimage.processor.output;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTest {
  private static final RenderedFile DOCKERFILE = Texts.dockerfile("FROM new é\n");
  private static final RenderedFile SCRIPT = Texts.script("exit\n");
  private static final List<RenderedFile> FILES = List.of(DOCKERFILE, SCRIPT);
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  @Test
  void writesWhatIsMissing() throws IOException {
    assertThat(write()).isEmpty();

    assertThat(read(DOCKERFILE)).isEqualTo(DOCKERFILE.text().text());
    assertThat(read(SCRIPT)).isEqualTo(SCRIPT.text().text());
    assertThat(names()).containsExactly("Dockerfile", "verify-image.sh");
  }

  @Test
  void makesScriptsExecutableAndNothingElse() throws IOException {
    write();

    assertThat(permissions(DOCKERFILE)).isEqualTo("rw-r--r--");
    assertThat(permissions(SCRIPT)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void replacesAnEarlierOutput() throws IOException {
    place(Texts.dockerfile("FROM old\n"));
    place(Texts.script("false\n"));

    assertThat(write()).isEmpty();

    assertThat(read(DOCKERFILE)).isEqualTo(DOCKERFILE.text().text());
    assertThat(read(SCRIPT)).isEqualTo(SCRIPT.text().text());
    assertThat(permissions(SCRIPT)).isEqualTo("rwxr-xr-x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void leavesWhatIsTheSame(String lineEnd) throws IOException {
    String text = DOCKERFILE.text().text().replace("\n", lineEnd);
    Files.writeString(path(DOCKERFILE), text);
    Files.setLastModifiedTime(path(DOCKERFILE), LONG_AGO);

    assertThat(write()).isEmpty();

    assertThat(read(DOCKERFILE)).isEqualTo(text);
    assertThat(Files.getLastModifiedTime(path(DOCKERFILE))).isEqualTo(LONG_AGO);
  }

  @Test
  void writesNothingWhereOneFileWasEdited() throws IOException {
    place(Texts.dockerfile("FROM old\n"));
    Files.writeString(path(SCRIPT), SCRIPT.text().text() + "# mine\n");
    String dockerfile = read(DOCKERFILE);
    String script = read(SCRIPT);

    List<Finding> findings = write();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(FindingCode.TARGET_EDITED);
    assertThat(findings.get(0).anchor()).isEqualTo(Anchor.whole());
    assertThat(findings.get(0).problem()).contains("verify-image.sh");
    assertThat(findings.get(0).remedy()).contains("delete verify-image.sh");
    assertThat(findings.get(0).remedy()).contains("-Aminimalimage.mode=off");
    assertThat(read(DOCKERFILE)).isEqualTo(dockerfile);
    assertThat(read(SCRIPT)).isEqualTo(script);
  }

  @Test
  void writesNothingWhereOneFileIsForeign() throws IOException {
    Files.writeString(path(DOCKERFILE), "FROM mine\n");

    List<Finding> findings = write();

    assertThat(codes(findings)).containsExactly(FindingCode.TARGET_FOREIGN);
    assertThat(findings.get(0).problem()).contains("Dockerfile");
    assertThat(read(DOCKERFILE)).isEqualTo("FROM mine\n");
    assertThat(names()).containsExactly("Dockerfile");
  }

  @Test
  void namesEveryFileThatIsTheUsers() throws IOException {
    Files.writeString(path(DOCKERFILE), "FROM mine\n");
    Files.writeString(path(SCRIPT), SCRIPT.text().text() + "# mine\n");

    assertThat(codes(write()))
        .containsExactly(FindingCode.TARGET_FOREIGN, FindingCode.TARGET_EDITED)
        .inOrder();
  }

  @Test
  void leavesLinksAndWhatTheyLeadTo() throws IOException {
    String old = Texts.dockerfile("FROM old\n").text().text();
    Path shared = Files.writeString(folder.resolve("shared"), old);
    Files.createSymbolicLink(path(DOCKERFILE), shared);

    assertThat(codes(write())).containsExactly(FindingCode.TARGET_FOREIGN);

    assertThat(Files.isSymbolicLink(path(DOCKERFILE))).isTrue();
    assertThat(Files.readString(shared)).isEqualTo(old);
  }

  @Test
  void incompleteEvidenceReplacesNothing() throws IOException {
    place(Texts.dockerfile("FROM old\n"));
    String before = read(DOCKERFILE);

    List<Finding> findings = Texts.output(folder).write(FILES, false);

    assertThat(codes(findings)).containsExactly(FindingCode.EVIDENCE_INCOMPLETE);
    assertThat(findings.get(0).problem()).contains("Dockerfile");
    assertThat(read(DOCKERFILE)).isEqualTo(before);
    // What is missing cannot be made worse.
    assertThat(read(SCRIPT)).isEqualTo(SCRIPT.text().text());
  }

  @Test
  void incompleteEvidenceThatChangesNothingIsSilent() {
    write();

    assertThat(Texts.output(folder).write(FILES, false)).isEmpty();
  }

  @Test
  void theReportSaysWhatDecidedAsSoonAsAnythingIsReplaced() throws IOException {
    RenderedFile report = Texts.report("# Same\n");
    String before = report.text().by(Texts.origin("1.10", "dddddddd")).text();
    Files.writeString(path(report), before);
    List<RenderedFile> files = List.of(DOCKERFILE, report);

    // What is missing is made from what decides now, but tells nothing of what was there.
    assertThat(Texts.output(folder).write(files, true)).isEmpty();
    assertThat(read(report)).isEqualTo(before);

    place(Texts.dockerfile("FROM old\n"));
    assertThat(Texts.output(folder).write(files, false)).hasSize(1);
    assertThat(read(report)).isEqualTo(before);

    assertThat(Texts.output(folder).write(files, true)).isEmpty();
    assertThat(read(report)).isEqualTo(report.text().by(Texts.origin()).text());
    assertThat(GeneratedText.originOf(read(report)).orElseThrow()).isEqualTo(Texts.origin());
  }

  @Test
  void anUpgradeThatReplacesFilesIsNoted() throws IOException {
    RenderedFile report = Texts.report("# Same\n");
    Files.writeString(path(report), report.text().by(Texts.origin("1.0", "aaaaaaaa")).text());
    List<RenderedFile> files = List.of(DOCKERFILE, report);
    place(Texts.dockerfile("FROM old\n"));

    List<Finding> findings = Texts.output(folder).write(files, true);

    assertThat(codes(findings)).containsExactly(FindingCode.UPGRADED);
    assertThat(findings.get(0).isError()).isFalse();
    assertThat(findings.get(0).problem())
        .isEqualTo(
            """
            the generated files change, because minimal-image was upgraded from 1.0 to 1.10.
            What minimal-image changed since; whether anything else did, the files cannot tell:
            - 1.10, probes: HEALTHCHECK waits longer, because slow machines failed it
            - 1.9, base: FROM names Debian 13, because Debian 12 is at its end
            """);
    assertThat(read(DOCKERFILE)).isEqualTo(DOCKERFILE.text().text());
    assertThat(Texts.output(folder).write(files, true)).isEmpty();
  }

  @Test
  void aFolderThatIsNoneIsAFinding() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    for (Path unwritable : List.of(file, folder.resolve("missing"))) {
      List<Finding> findings = Texts.output(unwritable).write(FILES, true);

      assertThat(codes(findings)).containsExactly(FindingCode.TARGET_UNWRITABLE);
      // Messages must be the same on every machine.
      assertThat(findings.get(0).problem()).doesNotContain(folder.toString());
    }
  }

  @Test
  void aFolderWithoutPermissionIsAFinding() throws IOException {
    Path readOnly = Files.createDirectory(folder.resolve("read-only"));
    Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(readOnly), "root writes everywhere");

    assertThat(codes(Texts.output(readOnly).write(FILES, true)))
        .containsExactly(FindingCode.TARGET_UNWRITABLE);
  }

  private List<Finding> write() {
    return Texts.output(folder).write(FILES, true);
  }

  private void place(RenderedFile file) throws IOException {
    Files.writeString(path(file), file.text().text());
  }

  private Path path(RenderedFile file) {
    return folder.resolve(file.path());
  }

  private String read(RenderedFile file) throws IOException {
    return Files.readString(path(file));
  }

  private String permissions(RenderedFile file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path(file)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<FindingCode> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
