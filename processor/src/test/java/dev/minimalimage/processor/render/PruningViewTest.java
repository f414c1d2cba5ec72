package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Pruning;
import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jars are pruned, and the program that does it. */
final class PruningViewTest {
  @TempDir Path folder;

  @Test
  void findsAJarInAnyVersion() {
    assertThat(pattern(Projects.project().runtime("a:native:1.0"), "native-1.0.jar"))
        .isEqualTo("'native-[0-9]*.jar'");
    assertThat(pattern(Projects.project().runtime("a:native:v1"), "native-v1.jar"))
        .isEqualTo("'native-*.jar'");
  }

  @Test
  void findsAJarWithItsGroupInTheName() {
    assertThat(
            pattern(Projects.project().runtime("a:native:1.0", "b:native:1.0"), "native-1.0.jar"))
        .isEqualTo("'*.native-[0-9]*.jar'");
  }

  @Test
  void findsAPrebuiltJarByItsFileName() {
    assertThat(
            pattern(
                Projects.project()
                    .layout(Projects.prebuilt("lib/native.jar"))
                    .runtime("a:native:1.0"),
                "native.jar"))
        .isEqualTo("native.jar");
  }

  @Test
  void theProgramTakesEntriesOutAndKeepsAllOthersAsTheyAre() throws Exception {
    List<String> kept =
        List.of("META-INF/MANIFEST.MF", "META-INF/", "z", "a/", "a/linux.so", "empty/", "-rf #");
    List<String> gone = List.of("mac/", "mac/x/", "mac/x/lib.dylib", "$(id) 'q'", "-rf");
    List<String> entries = new ArrayList<>(kept);
    entries.addAll(3, gone);
    jar("lib/native-1.0.jar", entries);
    jar("lib/native-other-1.0.jar", entries);

    prune("native-[0-9]*.jar", "mac", "$(id) 'q'", "-rf", "not/there", "/../out");

    assertThat(names("lib/native-1.0.jar")).containsExactlyElementsIn(kept).inOrder();
    assertThat(names("lib/native-other-1.0.jar")).containsExactlyElementsIn(entries).inOrder();
    byte[] once = Files.readAllBytes(folder.resolve("lib/native-1.0.jar"));
    jar("lib/native-1.0.jar", entries);
    prune("native-[0-9]*.jar", "mac", "$(id) 'q'", "-rf");
    assertThat(Files.readAllBytes(folder.resolve("lib/native-1.0.jar"))).isEqualTo(once);
  }

  private static String pattern(Projects project, String jar) {
    ImagePlan plan =
        ReasonedPlans.withPrunings(
            Plans.plan(Specs.spec(), project),
            List.of(new Pruning(jar, "native", List.of("mac"), Map.of(), 1)));
    return PruningView.of(plan.build()).everywhere().get(0).jarPattern();
  }

  /** Runs the program as the Dockerfile has it, over this test's folder. */
  private void prune(String... arguments) throws Exception {
    String dockerfile = Renderer.render(ReasonedPlans.pruned()).get(0).text().text();
    String print =
        DockerfileReader.instructions(dockerfile).stream()
            .filter(line -> line.startsWith("RUN printf"))
            .findFirst()
            .orElseThrow();
    List<String> lines =
        PosixWords.read(print.substring("RUN ".length(), print.indexOf(" > /tmp/Prune.java")));
    Path program = folder.resolve("Prune.java");
    Files.writeString(
        program,
        String.join("\n", lines.subList(2, lines.size())).replace("/layers", folder.toString()));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString()));
    command.addAll(List.of(arguments));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(java.getInputStream().readAllBytes(), UTF_8);
    assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).isEmpty();
    assertThat(java.exitValue()).isEqualTo(0);
  }

  private void jar(String name, List<String> entries) throws Exception {
    Files.createDirectories(folder.resolve(name).getParent());
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream jar = new ZipOutputStream(file)) {
      for (String entry : entries) {
        ZipEntry header = new ZipEntry(entry);
        header.setTime(315_532_800_000L + 31L * 24 * 3600 * 1000);
        jar.putNextEntry(header);
        jar.write(entry.endsWith("/") ? new byte[0] : entry.getBytes(UTF_8));
        jar.closeEntry();
      }
    }
  }

  private List<String> names(String name) throws Exception {
    try (ZipFile jar = new ZipFile(folder.resolve(name).toFile())) {
      return jar.stream().map(entry -> entry.getName()).toList();
    }
  }
}
