package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every jar made to harm in a JVM of half the memory that they may take, and little time. */
final class MalformedJarsTest {
  @TempDir Path folder;

  @Test
  void neitherCrashesNorHangsNorFillsTheMemory() throws Exception {
    HarmfulJars.writeAll(folder.resolve("jars"));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                HarmfulJars.class.getName(),
                folder.resolve("jars").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();

    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertWithMessage(said).that(ended).isTrue();
    assertWithMessage(said).that(process.waitFor()).isEqualTo(0);
    assertThat(said.lines().toList()).containsExactlyElementsIn(expected()).inOrder();
  }

  /** Each jar, whether it was read completely, and how many of its two good classes. */
  private static List<String> expected() throws IOException {
    return HarmfulJars.EXPECTED.lines().toList();
  }
}
