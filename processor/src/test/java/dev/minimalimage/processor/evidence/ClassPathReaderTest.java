package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.evidence.Jars.manifest;
import static dev.minimalimage.processor.evidence.Jars.utf8;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.PackageUse;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathReaderTest {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  @TempDir Path folder;

  private Sourced<Evidence> read(Path... jars) {
    List<ClassPathElement> elements = new ArrayList<>();
    for (Path jar : jars) {
      elements.add(new ClassPathElement(String.valueOf(jar.getFileName()), jar));
    }
    return new ClassPathReader(List.of(), elements, Optional.empty()).read();
  }

  private CodeEvidence readOne(Map<String, byte[]> entries) throws IOException {
    Sourced<Evidence> evidence = read(Jars.write(folder.resolve("one.jar"), entries));
    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.value().complete()).isTrue();
    return evidence.value().code().get(1);
  }

  /** A class that uses the package. */
  private byte[] user(String type) throws IOException {
    Path classes =
        Compiled.classes(
            folder.resolve("of-" + type),
            Map.of("a.A", "package a; class A { " + type + " field; }"));
    return Files.readAllBytes(classes.resolve("a/A.class"));
  }

  private static List<String> packages(CodeEvidence code) {
    return code.uses().stream().map(PackageUse::packageName).toList();
  }

  @Test
  void putsTheApplicationFirstAndKeepsTheOrderOfTheClassPath() throws IOException {
    Path own = Compiled.statements(folder.resolve("own"), "System.loadLibrary(\"x\");");
    Path sibling = Compiled.statements(folder.resolve("sibling"), "");
    Path jar = Jars.write(folder.resolve("b.jar"), Map.of());
    Path first = Jars.write(folder.resolve("a.jar"), Map.of("a/A.class", user("java.sql.Date")));

    Evidence evidence =
        new ClassPathReader(
                List.of(own, Files.createDirectories(folder.resolve("resources"))),
                List.of(
                    new ClassPathElement("b.jar", jar),
                    new ClassPathElement("sibling-1.jar", sibling),
                    new ClassPathElement("a.jar", first)),
                Optional.empty())
            .read()
            .value();

    assertThat(evidence.code().stream().map(CodeEvidence::name))
        .containsExactly("", "b.jar", "sibling-1.jar", "a.jar")
        .inOrder();
    assertThat(evidence.code().get(0).calls()).hasSize(1);
    assertThat(packages(evidence.code().get(3))).containsExactly("java.sql");
  }

  @Test
  void readsVersionsOfMultiReleaseJarsAlone() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("META-INF/versions/11/a/A.class", user("java.sql.Date"));
    entries.put("META-INF/versions/25/a/A.class", user("java.rmi.Remote"));
    entries.put("META-INF/versions/26/a/A.class", user("java.awt.Font"));

    assertThat(packages(readOne(entries))).isEmpty();

    entries.put(MANIFEST, manifest("Multi-Release: TRUE"));

    assertThat(packages(readOne(entries))).containsExactly("java.rmi", "java.sql");
  }

  @Test
  void takesAMultiReleaseLineAfterTheMainSectionForNone() throws IOException {
    assertThat(
            packages(
                readOne(
                    Map.of(
                        MANIFEST,
                        manifest("X: y\n\nName: a\nMulti-Release: true"),
                        "META-INF/versions/11/a/A.class",
                        user("java.sql.Date")))))
        .isEmpty();
  }

  @Test
  void readsServicesModulesAgentsAndSignatures() throws IOException {
    Path module =
        Compiled.classes(
            folder.resolve("module"),
            Map.of("module-info", "module m { requires java.sql; requires static java.xml; }"));
    Map<String, byte[]> entries = new TreeMap<>(Compiled.entries(module));
    entries.put(MANIFEST, manifest("Premain-Class: a.A"));
    entries.put("META-INF/services/java.sql.Driver", utf8("a.A"));
    entries.put("META-INF/services/readme file", utf8(""));
    entries.put("META-INF/A.SF", utf8(""));

    CodeEvidence code = readOne(entries);

    assertThat(code.requires()).containsExactly("java.base", "java.sql").inOrder();
    assertThat(code.services()).containsExactly("java.sql.Driver");
    assertThat(code.agent()).isTrue();
    assertThat(code.signed()).isFalse();

    entries.put("META-INF/A.RSA", utf8(""));

    assertThat(readOne(entries).signed()).isTrue();
  }

  @Test
  void readsJarsInsideOfJarsButNotInsideOfThose() throws IOException {
    byte[] deepest = Jars.bytes(Map.of("a/A.class", user("java.awt.Font")));
    byte[] inner =
        Jars.bytes(
            Map.of(
                "a/A.class",
                user("java.sql.Date"),
                "META-INF/services/java.sql.Driver",
                utf8("a.A"),
                "lib.so",
                new byte[] {0x7f, 'E', 'L', 'F'},
                "deep.jar",
                deepest));

    CodeEvidence code =
        readOne(
            Map.of(
                "BOOT-INF/lib/inner.jar",
                inner,
                "BOOT-INF/classes/META-INF/services/java.rmi.X",
                utf8(""),
                "not-really.jar",
                utf8("text")));

    assertThat(packages(code)).containsExactly("java.sql");
    assertThat(code.services()).containsExactly("java.rmi.X", "java.sql.Driver");
    for (NativeFile file : code.natives()) {
      assertThat(file.entry()).isEqualTo("BOOT-INF/lib/inner.jar!lib.so");
    }
  }

  @Test
  void namesWhatIsBrokenAndReadsTheRest() throws IOException {
    byte[] broken = user("java.awt.Font").clone();
    broken[10] = 99;
    Path jar =
        Jars.write(
            folder.resolve("x.jar"),
            Map.of("a/A.class", user("java.sql.Date"), "a/B.class", broken));

    Sourced<Evidence> evidence = read(folder.resolve("gone.jar"), jar);

    assertThat(evidence.value().complete()).isFalse();
    assertThat(packages(evidence.value().code().get(2))).containsExactly("java.sql");
    assertThat(evidence.findings().stream().map(finding -> finding.text()))
        .containsExactly(
            "[MI-JAR-UNREADABLE] gone.jar cannot be read: there is no such file; delete it, so"
                + " that the build fetches it anew, and compile again",
            "[MI-JAR-UNREADABLE] x.jar cannot be read: its \"a/B.class\" is not a class file;"
                + " delete it, so that the build fetches it anew, and compile again")
        .inOrder();
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    Path jar = Jars.write(folder.resolve("a.jar"), Map.of("a/A.class", user("java.sql.Date")));

    read(jar, jar, jar, jar);

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(Workers.NAME)) {
        // Its work is done; what is left is to be found dead.
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }
}
