package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectFolderTest {
  @TempDir Path folder;

  @Test
  void theNearestPomAbove() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("app/target/classes"));
    assertThat(ProjectFolder.find(classes)).isEmpty();

    Files.createFile(folder.resolve("pom.xml"));
    assertThat(ProjectFolder.find(classes)).hasValue(folder);
    Files.createDirectory(folder.resolve("app/pom.xml"));
    assertThat(ProjectFolder.find(classes)).hasValue(folder);
    Files.delete(folder.resolve("app/pom.xml"));
    Files.createFile(folder.resolve("app/pom.xml"));
    assertThat(ProjectFolder.find(classes)).hasValue(folder.resolve("app"));
    assertThat(ProjectFolder.find(folder.resolve("app/not/yet/there")))
        .hasValue(folder.resolve("app"));
  }
}
