package dev.minimalimage.processor.facts;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.cache.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrapperTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "apache-maven-3.9.9-bin.zip, true",
    "apache-maven-3.6.3-bin.zip, true",
    "apache-maven-4.0.0-rc-3-bin.zip, true",
    "apache-maven-3.10.0-bin.zip, true",
    "apache-maven-3.6.1-bin.zip, false",
    "apache-maven-3.5.4-bin.zip, false",
    "apache-maven-2.2.1-bin.zip, false",
    "our-maven.zip, false",
    "apache-maven-99999999999.1.1-bin.zip, true",
  })
  void itMustBringARecentMaven(String archive, boolean usable) throws IOException {
    properties("distributionUrl=https\\://repo.example/" + archive);
    assertThat(isUsable()).isEqualTo(usable);
  }

  @Test
  void aZipWithChecksumNeedsTheJarThatOpensIt() throws IOException {
    properties(
        "distributionUrl=https://repo.example/apache-maven-3.9.9-bin.zip\n"
            + "distributionSha256Sum=abc");
    assertThat(isUsable()).isFalse();

    Files.createFile(folder.resolve(".mvn/wrapper/maven-wrapper.jar"));
    assertThat(isUsable()).isTrue();
  }

  @Test
  void theScriptMustBeThere() throws IOException {
    properties("distributionUrl=https://repo.example/apache-maven-3.9.9-bin.zip");
    Files.delete(folder.resolve("mvnw"));
    assertThat(isUsable()).isFalse();
  }

  @Test
  void malformedSettingsMakeItUnusable() throws IOException {
    properties("distributionUrl=\\u12");
    assertThat(isUsable()).isFalse();
  }

  private void properties(String text) throws IOException {
    Files.createDirectories(folder.resolve(".mvn/wrapper"));
    Files.createFile(folder.resolve("mvnw"));
    Files.writeString(folder.resolve(".mvn/wrapper/maven-wrapper.properties"), text);
  }

  private boolean isUsable() {
    return new Wrapper(folder, new Inputs()).isUsable();
  }
}
