package dev.minimalimage.processor.output;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostRepositoryTest {
  private static final String JAR = "com/example/a/1-SNAPSHOT/a-1-SNAPSHOT.jar";
  private static final String POM = "com/example/a/1-SNAPSHOT/a-1-SNAPSHOT.pom";
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private Path local;
  private Path build;

  @BeforeEach
  void installArtifacts() throws IOException {
    local = folder.resolve("local");
    build = folder.resolve("build");
    install(JAR, "jar");
    install(POM, "pom");
  }

  @Test
  void holdsWhatWasAskedFor() throws IOException {
    install("com/example/b/1/b-1.jar", "other");

    assertThat(copy()).isEmpty();

    assertThat(Files.readString(copied(JAR))).isEqualTo("jar");
    assertThat(Files.readString(copied(POM))).isEqualTo("pom");
    try (Stream<Path> files = Files.walk(build)) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .containsExactly(copied(JAR), copied(POM));
    }
  }

  @Test
  void isNotMadeForNothing() {
    assertThat(HostRepository.copy(List.of(), local, build)).isEmpty();

    assertThat(Files.exists(build)).isFalse();
  }

  @Test
  void copiesOnce() throws IOException {
    copy();
    Object first = Files.getAttribute(copied(JAR), "unix:ino");

    copy();

    assertThat(Files.getAttribute(copied(JAR), "unix:ino")).isEqualTo(first);
  }

  @Test
  void refreshesWhatChanged() throws IOException {
    copy();
    install(JAR, "JAR");
    Files.setLastModifiedTime(local.resolve(JAR), LONG_AGO); // the size alone is the same
    install(POM, "a longer pom");
    Files.setLastModifiedTime(local.resolve(POM), Files.getLastModifiedTime(copied(POM)));

    assertThat(copy()).isEmpty();

    assertThat(Files.readString(copied(JAR))).isEqualTo("JAR");
    assertThat(Files.getLastModifiedTime(copied(JAR))).isEqualTo(LONG_AGO);
    assertThat(Files.readString(copied(POM))).isEqualTo("a longer pom");
  }

  @Test
  void passesOverWhatIsNotThere() throws IOException {
    Files.delete(local.resolve(JAR));

    assertThat(copy()).isEmpty();

    assertThat(Files.exists(copied(JAR))).isFalse();
    assertThat(Files.exists(copied(POM))).isTrue();
  }

  @Test
  void isReadableByTheImagesBuild() throws IOException {
    copy();

    assertThat(Files.getPosixFilePermissions(copied(JAR)))
        .isEqualTo(Files.getPosixFilePermissions(local.resolve(JAR)));
  }

  @Test
  void troubleIsAFinding() throws IOException {
    Files.writeString(build, "a file in its place");

    List<Finding> findings = copy();

    assertThat(findings.stream().map(Finding::code)).containsExactly(FindingCode.TARGET_UNWRITABLE);
  }

  @Test
  void leavesNoHalfCopiesWhereTheMoveFails() throws IOException {
    Files.createDirectories(copied(JAR).resolve("occupied"));

    assertThat(copy()).hasSize(1);

    try (Stream<Path> files = Files.walk(build)) {
      assertThat(files.filter(Files::isRegularFile).toList()).isEmpty();
    }
  }

  private List<Finding> copy() {
    return HostRepository.copy(List.of(JAR, POM), local, build);
  }

  private Path copied(String file) {
    return build.resolve("repository").resolve(file);
  }

  private void install(String file, String content) throws IOException {
    Path path = local.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
