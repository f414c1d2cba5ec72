package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Pins;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.TargetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LockReaderTest {
  private static final String A = "sha256:" + "a".repeat(64);
  private static final String B = "sha256:" + "b".repeat(64);

  @TempDir Path folder;

  private Sourced<Pins> read(String text) throws IOException {
    Files.writeString(folder.resolve("minimal-image.lock"), text, ISO_8859_1);
    return LockReader.read(folder, TargetFiles.unnamed());
  }

  private String problem(String text) throws IOException {
    return problem(read(text));
  }

  /** Of a broken file, nothing is taken. */
  private static String problem(Sourced<Pins> read) {
    assertThat(read.value()).isEqualTo(Pins.NONE);
    assertThat(read.findings()).hasSize(1);
    Finding finding = read.findings().get(0);
    assertThat(finding.code()).isEqualTo(FindingCode.LOCK_SYNTAX);
    assertThat(finding.problem()).doesNotContain("\n");
    assertThat(finding.problem().length()).isLessThan(400);
    return finding.problem();
  }

  @Test
  void nothingIsPinnedWithoutAFile() {
    assertThat(LockReader.read(folder, TargetFiles.unnamed()))
        .isEqualTo(new Sourced<>(Pins.NONE, List.of()));
  }

  @Test
  void readsALineForEachImage() throws IOException {
    Sourced<Pins> read =
        read(
            "# a comment\n\nregistry.example:5000/a/b:1.0@%s\neclipse-temurin@%s\n"
                .formatted(A, B));

    assertThat(read.findings()).isEmpty();
    assertThat(read.value())
        .isEqualTo(new Pins(Map.of("registry.example:5000/a/b:1.0", A, "eclipse-temurin", B)));
  }

  @Test
  void otherLineEndingsAreThoseOfTheCheckout() throws IOException {
    assertThat(read("# x\r\na:1@" + A + "\r\n").value()).isEqualTo(new Pins(Map.of("a:1", A)));
  }

  @Test
  void eachImageHasItsOwnFile() throws IOException {
    Files.writeString(folder.resolve("minimal-image-web.lock"), "a:1@" + A + "\n");

    assertThat(LockReader.read(folder, TargetFiles.unnamed()).value()).isEqualTo(Pins.NONE);
    assertThat(LockReader.read(folder, TargetFiles.named("web")).value().digests())
        .containsExactly("a:1", A);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a:1 | 'minimal-image.lock:2 pins nothing: a line is NAME@sha256:DIGEST, not \"a:1\"'",
        "a:1@sha256:0123 | minimal-image.lock:2 has no digest of sha256:",
        "a:1@sha512:%A | minimal-image.lock:2 has no digest of sha256:",
        "a:1@sha256:%A0 | minimal-image.lock:2 has no digest of sha256:",
        "a:1@sha256:%A # mine | minimal-image.lock:2 has no digest of sha256:",
        "a:1@sha256:%A@sha256:%A | minimal-image.lock:2 has no digest of sha256:",
        "@sha256:%A | minimal-image.lock:2 names no image: ",
        "A:1@sha256:%A | minimal-image.lock:2 names no image: ",
        "a:1 b:1@sha256:%A | minimal-image.lock:2 names no image: ",
        "$(id)@sha256:%A | minimal-image.lock:2 names no image: ",
        "<<<<<<< HEAD | minimal-image.lock:2 pins nothing: ",
        "b:1@sha256:%A | minimal-image.lock:2 pins b:1 a second time",
      })
  void aBrokenLineIsNamed(String line, String problem) throws IOException {
    String text = "b:1@" + A + "\n" + line.strip().replace("%A", "a".repeat(64)) + "\n";

    assertThat(problem(text)).startsWith(problem);
  }

  /** As a digest's digits, in capitals, mean something else to engines, or nothing. */
  @Test
  void digitsAreSmall() throws IOException {
    assertThat(problem("a:1@" + A.replace("a", "A"))).contains("has no digest");
    assertThat(problem("a:1@sha256:" + "A".repeat(64))).contains("has no digest");
  }

  @Test
  void textWithoutEndIsCutOrNotRead() throws IOException {
    assertThat(problem("x".repeat(60_000))).startsWith("minimal-image.lock:1 pins nothing");
    assertThat(problem("x@" + "y".repeat(60_000))).startsWith("minimal-image.lock:1 has no digest");
    assertThat(problem("x".repeat(60_000) + "@" + A)).startsWith("minimal-image.lock:1 names no");
    assertThat(problem("#".repeat(70_000)))
        .isEqualTo("minimal-image.lock is larger than 64 KiB, which no list of images is");
  }

  @Test
  void whatIsNoTextIsShownWithoutHarm() throws IOException {
    for (int i = 0; i < 256; i++) {
      String junk = (char) i + "\u001b[31m" + (char) i;
      if (i != '#') {
        assertWithMessage("byte %s", i).that(problem(junk)).doesNotContain("\u001b");
      }
    }
  }

  @Test
  void aFolderOrALinkToNothingIsNoLock() throws IOException {
    Path file = folder.resolve("minimal-image.lock");
    Files.createDirectory(file);
    assertThat(problem(LockReader.read(folder, TargetFiles.unnamed())))
        .isEqualTo("minimal-image.lock is no file that can be read");
    Files.delete(file);

    Files.createSymbolicLink(file, folder.resolve("gone"));
    assertThat(problem(LockReader.read(folder, TargetFiles.unnamed())))
        .isEqualTo("minimal-image.lock is no file that can be read");
  }
}
