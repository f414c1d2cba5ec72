package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.ModuleEvidence;
import dev.minimalimage.processor.model.ModuleEvidence.Kind;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleReaderTest {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  @TempDir Path folder;

  @Test
  void readsNothingOfAnApplicationThatDeclaresNoModule() throws IOException {
    Path own = Compiled.classes(folder.resolve("own"), Map.of("a.A", "package a; class A {}"));

    assertThat(ModuleReader.read(List.of(own), List.of(jar("a-1.0.jar", Map.of())))).isEmpty();
  }

  @Test
  void readsWhatAModuleDeclares() throws IOException {
    Path own =
        Compiled.classes(
            folder.resolve("own"),
            Map.of(
                "module-info",
                "module m { requires java.sql; requires static java.xml;"
                    + " provides Runnable with a.A; }",
                "a.A",
                "package a; public class A implements Runnable { public void run() {} }"));

    assertThat(ModuleReader.read(List.of(folder.resolve("empty"), own), List.of()))
        .containsExactly(
            new ModuleEvidence(
                "",
                Kind.DECLARED,
                "m",
                List.of("java.base", "java.sql"),
                List.of("java.xml"),
                true,
                List.of("a")));
  }

  @Test
  void readsAModulePath() throws IOException {
    Path own = Compiled.classes(folder.resolve("own"), Map.of("module-info", "module m {}"));
    Path sibling =
        Compiled.classes(folder.resolve("sibling"), Map.of("b.B", "package b; class B {}"));

    List<ModuleEvidence> modules =
        ModuleReader.read(
            List.of(own),
            List.of(
                jar("plain-name-1.0.jar", Map.of("c/C.class", new byte[0])),
                jar("x-1.jar", Map.of(MANIFEST, Jars.manifest("Automatic-Module-Name: named"))),
                jar("scala_2.13-1.0.jar", Map.of()),
                jar("top-1.0.jar", Map.of("Top.class", new byte[0])),
                jar("bad-1.0.jar", Map.of("META-INF/services/a.A", Jars.utf8("gone.Provider"))),
                new ClassPathElement("lib-core.jar", sibling),
                new ClassPathElement("gone.jar", folder.resolve("gone.jar"))));

    assertThat(modules.stream().map(module -> module.kind() + " " + module.name()))
        .containsExactly(
            "DECLARED m",
            "DERIVED plain.name",
            "NAMED named",
            "NONE ",
            "NONE ",
            "NONE ",
            "DERIVED lib.core",
            "NONE ")
        .inOrder();
    assertThat(modules.get(1).packages()).containsExactly("c");
    assertThat(modules.get(6).packages()).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.jar",
        "a-1.jar",
        "a-b-1.0.jar",
        "a_b-2.13.jar",
        "a-1x.jar",
        "a--b.1-1.0-SNAPSHOT.jar",
        "-a-.jar"
      })
  void derivesNamesAsJavaDoes(String file) throws IOException {
    Path jar = Jars.write(folder.resolve(file), Map.of("a/A.class", new byte[0]));

    String name = AutomaticNames.derived(file);

    if (AutomaticNames.isName(name)) {
      assertThat(ModuleFinder.of(jar).find(name)).isPresent();
    } else {
      assertThat(ModuleReader.read(List.of(), List.of())).isEmpty();
      assertThat(module(jar).kind()).isEqualTo(Kind.NONE);
    }
  }

  private ModuleEvidence module(Path jar) throws IOException {
    Path own = Compiled.classes(folder.resolve("own"), Map.of("module-info", "module m {}"));
    return ModuleReader.read(List.of(own), List.of(new ClassPathElement("", jar))).get(1);
  }

  private ClassPathElement jar(String file, Map<String, byte[]> entries) throws IOException {
    Path jar = Jars.write(folder.resolve(file), entries);
    assertThat(Files.exists(jar)).isTrue();
    return new ClassPathElement(file, jar);
  }
}
