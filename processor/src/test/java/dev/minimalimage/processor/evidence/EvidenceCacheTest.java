package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.evidence.Jars.utf8;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceCacheTest {
  private static final FileTime THEN = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  private Path cache;
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    cache = folder.resolve("cache");
    Path classes =
        Compiled.statements(
            folder.resolve("classes"),
            "java.sql.Date d; Runtime.getRuntime().exec(\"a\\n\\\\b\\r\\u4e2d\");"
                + " System.load(name); Class.forName(\"java.sql.Driver\");");
    Map<String, byte[]> entries = Compiled.entries(classes);
    entries.put("META-INF/services/java.sql.Driver", utf8("a.A"));
    entries.put("META-INF/native-image/native-image.properties", utf8("Args = -H:A\\u000ab --c"));
    entries.put("META-INF/native-image/jni-config.json", utf8("[]"));
    entries.put("lib.so", new byte[] {0x7f, 'E', 'L', 'F'});
    jar = Jars.write(folder.resolve("a.jar"), entries);
    Files.setLastModifiedTime(jar, THEN);
  }

  private Sourced<Evidence> read(Optional<Path> cacheDir) {
    return new ClassPathReader(List.of(), List.of(new ClassPathElement("a.jar", jar)), cacheDir)
        .read();
  }

  private CodeEvidence cached() {
    return read(Optional.of(cache)).value().code().get(1);
  }

  private Path file() {
    return cache.resolve("evidence.txt");
  }

  /** Leaves the jar's size and time as they are, so that only its content can tell. */
  private void damageUnseen() throws IOException {
    Files.write(jar, new byte[(int) Files.size(jar)]);
    Files.setLastModifiedTime(jar, THEN);
  }

  @Test
  void givesTheSameWhetherItIsKeptOrNot() throws IOException {
    Sourced<Evidence> fresh = read(Optional.empty());
    Sourced<Evidence> first = read(Optional.of(cache));
    damageUnseen();

    assertThat(fresh.value().code().get(1).calls()).hasSize(2);
    assertThat(first).isEqualTo(fresh);
    assertThat(read(Optional.of(cache))).isEqualTo(fresh);
  }

  @Test
  void readsAJarAgainWhenItsTimeChanges() throws IOException {
    CodeEvidence first = cached();
    damageUnseen();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

    assertThat(cached()).isNotEqualTo(first);
  }

  @Test
  void knowsAJarByItsContentWhereverItIs() throws IOException {
    CodeEvidence first = cached();
    String kept = Files.readString(file(), StandardCharsets.UTF_8);
    // A mark that only an answer from the file can have.
    Files.writeString(file(), kept.replace("java.sql.Driver", "java.sql.Kept"));
    Files.move(jar, folder.resolve("moved.jar"));
    jar = folder.resolve("moved.jar");

    assertThat(first.services()).containsExactly("java.sql.Driver");
    assertThat(cached().services()).containsExactly("java.sql.Kept");
  }

  @Test
  void givesWhatIsKeptTheNameOfTheElement() throws IOException {
    cached();
    damageUnseen();

    CodeEvidence kept =
        new ClassPathReader(
                List.of(), List.of(new ClassPathElement("b.jar", jar)), Optional.of(cache))
            .read()
            .value()
            .code()
            .get(1);

    assertThat(kept.name()).isEqualTo("b.jar");
    assertThat(kept.nativeImage().args().get(1).place())
        .isEqualTo("b.jar!META-INF/native-image/native-image.properties");
  }

  @Test
  void writesNothingWhenNothingChanged() throws IOException {
    cached();
    Files.setLastModifiedTime(file(), THEN);
    cached();

    assertThat(Files.getLastModifiedTime(file())).isEqualTo(THEN);
  }

  @Test
  void keepsNothingOfOtherClassPaths() throws IOException {
    cached();
    jar = Jars.write(folder.resolve("other.jar"), Map.of());
    cached();

    assertThat(Files.readString(file(), StandardCharsets.UTF_8)).doesNotContain("a.jar");
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void keepsNothingThatCouldNotBeRead() throws IOException {
    damageUnseen();

    assertThat(read(Optional.of(cache)).findings()).hasSize(1);
    assertThat(read(Optional.of(cache)).findings()).hasSize(1);
  }

  @Test
  void survivesWhateverIsInTheFile() throws IOException {
    CodeEvidence first = cached();
    String kept = Files.readString(file(), StandardCharsets.UTF_8);
    List<String> lines = kept.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String cut = String.join("\n", lines.subList(0, i)) + "\n";
      for (String odd : List.of(cut, cut + "\\", kept + "more", cut + "99999999999\n")) {
        Files.writeString(file(), odd);
        assertThat(cached()).isEqualTo(first);
      }
    }
    Files.write(file(), new byte[] {-1, -2, 0});
    assertThat(cached()).isEqualTo(first);
  }

  @Test
  void survivesAFolderThatCannotBeMade() throws IOException {
    Files.writeString(cache, "a file");

    assertThat(cached().services()).containsExactly("java.sql.Driver");
  }
}
