package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.Label;
import dev.minimalimage.processor.model.RenderedFile;
import dev.minimalimage.processor.model.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's strings arrive through whole files, not only through a quoting function. */
final class HostileTextTest {
  private static final ImagePlan PLAN = GoldenCases.hostile();
  private static final List<RenderedFile> FILES = Renderer.render(PLAN);
  private static final String DOCKERFILE = imageStage(FILES.get(0).text().text());

  @TempDir Path folder;

  /** Without the stages after it, which look into it. */
  private static String imageStage(String dockerfile) {
    return dockerfile.substring(0, dockerfile.indexOf("\n# ---- debug"));
  }

  @Test
  void throughLabels() {
    assertThat(DockerfileReader.values(DockerfileReader.instruction(DOCKERFILE, "LABEL")))
        .containsExactlyElementsIn(PLAN.image().labels().stream().map(Label::value).toList())
        .inOrder();
  }

  @Test
  void throughTheEnvironment() {
    assertThat(DockerfileReader.values(DockerfileReader.instruction(DOCKERFILE, "ENV")))
        .containsExactlyElementsIn(PLAN.image().env().stream().map(EnvVariable::value).toList())
        .inOrder();
  }

  @Test
  void throughTheCommandLine() {
    List<String> entrypoint =
        StrictJson.strings(DockerfileReader.instruction(DOCKERFILE, "ENTRYPOINT"));

    assertThat(entrypoint).containsAtLeastElementsIn(PLAN.image().userOptions());
    assertThat(entrypoint.get(entrypoint.size() - 1)).isEqualTo("com.example.App");
    assertThat(StrictJson.strings(DockerfileReader.instruction(DOCKERFILE, "CMD")))
        .isEqualTo(PLAN.image().args().value());
  }

  /** Runs the script's own values and function, with an engine that prints its arguments. */
  @Test
  void throughTheScript() throws Exception {
    String script = FILES.get(2).text().text();
    Verification verification = PLAN.verification();
    List<String> expected = new ArrayList<>();
    verification.env().forEach(v -> expected.addAll(List.of("--env", v.name() + "=" + v.value())));
    expected.addAll(List.of("--volume", "/work", "app:1.0"));
    expected.addAll(verification.args());
    expected.addAll(List.of("/health?a=b&c='d'", verification.output(), "1073741824", "2", "5"));

    assertThat(script).endsWith("\nmain \"$@\"\n");
    String probe =
        script.replace(
            "\nmain \"$@\"\n",
            "\nfor_the_app printf '%s\\0'\nprintf '%s\\0' \"$health_path\" \"$expected_output\""
                + " \"$max_size\" \"$start_timeout\" \"$stop_grace\"\n");

    assertThat(printed(probe)).containsExactlyElementsIn(expected).inOrder();
  }

  private List<String> printed(String script) throws Exception {
    Path file = Files.writeString(folder.resolve("probe.sh"), script);
    Path output = folder.resolve("output");
    Process shell =
        new ProcessBuilder("/bin/sh", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output, UTF_8);
    assertThat(shell.exitValue()).isEqualTo(0);
    return List.of(text.substring(0, text.length() - 1).split("\0", -1));
  }
}
