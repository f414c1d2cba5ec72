package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalRepositoryTest {
  private static final String JAR =
      "dev/minimalimage/minimal-image-processor/1.0/minimal-image-processor-1.0.jar";

  @TempDir Path home;

  @BeforeEach
  void settings() throws IOException {
    Files.createDirectory(home.resolve(".m2"));
    Files.writeString(
        home.resolve(".m2/settings.xml"),
        "<settings><localRepository>${user.home}/other</localRepository></settings>");
  }

  private Path find(Optional<String> property, String ownJar) {
    return LocalRepository.find(home, property, Optional.of(home.resolve(ownJar)));
  }

  @Test
  void thePropertyOutranksAll() {
    assertThat(find(Optional.of("/repo"), "cache/" + JAR)).isEqualTo(Path.of("/repo"));
  }

  @Test
  void aCompilerOfItsOwnProcessKnowsItByTheProcessorsJar() {
    assertThat(find(Optional.empty(), "cache/" + JAR)).isEqualTo(home.resolve("cache"));
  }

  @Test
  void aJarThatLiesElsewhereSaysNothing() {
    for (String jar :
        new String[] {
          "target/classes", "lib/minimal-image-processor-1.0.jar", JAR.replace("1.0/", "1.1/")
        }) {
      assertThat(find(Optional.empty(), jar)).isEqualTo(home.resolve("other"));
    }
  }

  @Test
  void withoutAnythingItIsMavensOwn() throws IOException {
    Files.delete(home.resolve(".m2/settings.xml"));

    assertThat(LocalRepository.find(home, Optional.empty(), Optional.empty()))
        .isEqualTo(home.resolve(".m2/repository"));
  }
}
