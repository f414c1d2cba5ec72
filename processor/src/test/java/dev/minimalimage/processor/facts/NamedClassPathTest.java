package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.facts.ProjectLab.dependencies;
import static dev.minimalimage.processor.facts.ProjectLab.dependency;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.ProjectFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedClassPathTest {
  @TempDir Path folder;

  private Path jar(String name, String... gavs) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String gav : gavs) {
        String[] parts = gav.split(":", -1);
        zip.putNextEntry(
            new ZipEntry("META-INF/maven/" + parts[0] + "/" + parts[1] + "/pom.properties"));
        zip.write(
            ("groupId=" + parts[0] + "\nartifactId=" + parts[1] + "\nversion=" + parts[2] + "\n")
                .getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("x"));
    }
    return jar;
  }

  private Dependency read(Path entry) {
    return new NamedClassPath(new Inputs()).read(List.of(entry)).get(0);
  }

  @Test
  void coordinatesFromInside() throws IOException {
    Path jar = jar("b-1.2-linux.jar", "g:b:1.2");

    assertThat(read(jar))
        .isEqualTo(
            new Dependency(
                new Coordinates("g", "b", "1.2"), "linux", "jar", false, Optional.of(jar)));
  }

  @Test
  void coordinatesFromTheNameOtherwise() throws IOException {
    assertThat(read(jar("some-lib-1.2-RC1.jar")).coordinates())
        .isEqualTo(new Coordinates("", "some-lib", "1.2-RC1"));
    assertThat(read(jar("all-1.jar", "g:b:1", "g:c:1")).coordinates())
        .isEqualTo(new Coordinates("", "all", "1"));
    assertThat(read(jar("plain.jar")).coordinates()).isEqualTo(new Coordinates("", "plain", ""));
    Path broken = Files.writeString(folder.resolve("broken-2.jar"), "no zip");
    assertThat(read(broken).coordinates()).isEqualTo(new Coordinates("", "broken", "2"));
  }

  @Test
  void whatIsNotThereKeepsItsName() {
    Dependency gone = read(folder.resolve("gone-1.jar"));
    assertThat(gone.file()).isEmpty();
    assertThat(gone.fileName()).isEqualTo("gone-1.jar");
  }

  @Test
  void itReplacesWhatThePomSays() throws IOException {
    ProjectLab lab = new ProjectLab(folder).app(dependencies(dependency("g:gone:1")));
    Files.createDirectories(folder.resolve("classes"));
    FactsSource source =
        new FactsSource(
            lab.project(),
            Optional.of(List.of(folder.resolve("classes"), jar("z-1.jar"), jar("a-1.jar"))),
            lab.repository(),
            Optional.empty(),
            17,
            List.of(),
            Frameworks::read);

    ProjectFacts facts = lab.read(source).value().orElseThrow();

    assertThat(facts.runtime().stream().map(Dependency::fileName))
        .containsExactly("z-1.jar", "a-1.jar")
        .inOrder();
    assertThat(lab.read(source).findings()).isEmpty();
    assertThat(facts.complete()).isTrue();
  }
}
