package dev.minimalimage.processor.output;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.GeneratedText;
import dev.minimalimage.processor.model.TargetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExistingFilesTest {

  @TempDir Path folder;

  @Test
  void areFoundByWhatTheySay() throws IOException {
    place("Dockerfile", "a.Server");
    place("Dockerfile.admin", "a.Admin");

    assertThat(ExistingFiles.in(folder))
        .containsExactly("a.Server", TargetFiles.unnamed(), "a.Admin", TargetFiles.named("admin"));
  }

  @Test
  void areFoundEvenWhereTheyWereEdited() throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"), (text("a.Server") + "# mine\n").replace("\n", "\r\n"));

    assertThat(ExistingFiles.in(folder)).containsExactly("a.Server", TargetFiles.unnamed());
  }

  @Test
  void aCopyDoesNotTakeTheFirstsPlace() throws IOException {
    place("Dockerfile.bak", "a.Server");
    place("Dockerfile", "a.Server");

    assertThat(ExistingFiles.in(folder)).containsExactly("a.Server", TargetFiles.unnamed());
  }

  @Test
  void othersDoNotCount() throws IOException {
    place("Dockerfile.dockerignore", "a.Server");
    place("Dockerfile.x.dockerignore", "a.Server");
    place("Dockerfiles", "a.Server");
    place("verify-image.sh", "a.Server");
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Files.write(folder.resolve("Dockerfile.binary"), new byte[] {(byte) 0xFF, 0});
    Files.writeString(folder.resolve("Dockerfile.huge"), text("a.Server") + " ".repeat(1 << 20));
    Files.createDirectory(folder.resolve("Dockerfile.folder"));
    Files.createSymbolicLink(folder.resolve("Dockerfile.link"), folder.resolve("verify-image.sh"));

    assertThat(ExistingFiles.in(folder)).isEmpty();
  }

  @Test
  void aDockerfileOfOthersIsForeign() throws IOException {
    assertThat(ExistingFiles.hasForeignFile(folder)).isFalse();

    place("Dockerfile", "a.Server");
    assertThat(ExistingFiles.hasForeignFile(folder)).isFalse();

    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    assertThat(ExistingFiles.hasForeignFile(folder)).isTrue();
  }

  @Test
  void soIsAReportOfOthers() throws IOException {
    Path report = folder.resolve("minimal-image.md");
    Files.writeString(report, Texts.report("ours\n").text().text());
    assertThat(ExistingFiles.hasForeignFile(folder)).isFalse();

    Files.writeString(report, "# Notes on small images\n");
    assertThat(ExistingFiles.hasForeignFile(folder)).isTrue();
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    assertThat(ExistingFiles.in(folder.resolve("missing"))).isEmpty();
  }

  private void place(String name, String type) throws IOException {
    Files.writeString(folder.resolve(name), text(type));
  }

  private static String text(String type) {
    return new GeneratedText("", type, "FROM base\n").text();
  }
}
