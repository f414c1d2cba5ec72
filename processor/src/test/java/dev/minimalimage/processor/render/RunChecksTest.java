package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import dev.minimalimage.processor.render.FakeEngine.Report;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How verify-image.sh runs and builds the image, and what it makes of the outcome. */
final class RunChecksTest {
  private static final Specs SPEC =
      Specs.spec().verification("1GB", "", List.of(), List.of(), true);

  @TempDir Path folder;

  private FakeEngine engine;

  @BeforeEach
  void anEngine() throws Exception {
    engine = new FakeEngine(folder);
  }

  @Test
  void theMedianOfSomeRuns() throws Exception {
    Report report = verified("starts", "--repeat", "3");

    assertThat(report.of("starts"))
        .containsMatch("exit code 0 after \\S+ s, the median of 3 runs from \\S+ to \\S+ s$");
    assertThat(runs()).hasSize(3);
  }

  @Test
  void aRunThatFailsEndsThem() throws Exception {
    engine.answers("exit-code", text("3"));

    Report report = verified("starts", "--repeat", "3");

    assertThat(report.of("starts")).startsWith("FAIL starts          ended with exit code 3 ");
    // Of a program without a port, nobody can tell from outside whether it is broken or shows its
    // usage.
    assertThat(report.of("starts")).endsWith("arguments, say some: verify = @Verify(args = ...)");
    assertThat(runs()).hasSize(1);
    assertThat(verified("starts", "--repeat", "0").code()).isEqualTo(2);
    assertThat(verified("starts", "--repeat", "x").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.io.IOException: /data/x: Read-only file system",
        "ERROR in RollingFileAppender[file] - Failed to create parent directories for [/logs/x.log]",
      })
  void anAppThatWritesWhereItMayNot(String line) throws Exception {
    engine.answers("exit-code", text("1")).answers("logs", text(line));

    assertThat(verified("starts").of("starts"))
        .endsWith("; it writes outside /tmp and its volumes: declare a volume there");
  }

  @Test
  void limitsTheMemory() throws Exception {
    Report report = verified("memory");

    assertThat(report.of("memory")).startsWith("ok   memory          exit code 0 after ");
    assertThat(report.of("memory")).endsWith(" with 256 MB");
    assertThat(runs().get(0)).contains("--memory 256000000 --memory-swap 256000000 ");
  }

  @Test
  void tooLittleMemory() throws Exception {
    engine.answers("exit-code-again", text("137")).answers("killed", text("true"));

    Report report = verified("memory,starts");

    assertThat(report.of("starts")).startsWith("ok ");
    assertThat(report.of("memory"))
        .startsWith("FAIL memory          with 256 MB, killed for want of memory after ");
    assertThat(report.text()).contains("--- the app's log in memory, its last 50 lines ---");
    assertThat(report.code()).isEqualTo(1);
  }

  @Test
  void anEngineThatLimitsNoMemory() throws Exception {
    engine.answers("memory", text("0"));

    assertThat(verified("memory").of("memory"))
        .isEqualTo(
            "FAIL memory          docker did not limit the memory".replace("docker", docker()));
  }

  @Test
  void noLimitNoRun() throws Exception {
    String script = ScriptView.of(Plans.plan(Specs.spec(), Projects.project())).script();

    assertThat(engine.run(script, "--only", "memory").checks()).isEmpty();
  }

  @Test
  void aRandomUserOfGroup0() throws Exception {
    Report report = verified("random-user");

    assertThat(report.of("random-user")).containsMatch("^ok .* as user [1-9][0-9]{4}:0$");
    assertThat(runs().get(0)).containsMatch(" --user [1-9][0-9]{4}:0 ");
    engine.answers("exit-code-again", text("1"));
    assertThat(verified("random-user").of("random-user"))
        .matches("FAIL random-user     as user [0-9]+:0, ended with exit code 1 after .*");
  }

  @Test
  void whatDoesNotStartIsNotRunAgain() throws Exception {
    engine.answers("exit-code", text("1")).answers("exit-code-again", text("1"));

    Report report = verified("starts,memory,random-user");

    assertThat(report.of("starts")).startsWith("FAIL ");
    assertThat(report.of("memory"))
        .isEqualTo("skip memory          the app does not start even so");
    assertThat(report.of("random-user")).startsWith("skip ");
    assertThat(runs()).hasSize(1);
  }

  @Test
  void seccomp() throws Exception {
    assertThat(verified("seccomp").of("seccomp"))
        .isEqualTo("ok   seccomp         ran with the engine's profile");
    engine.answers("info", text("Security Options:\n  seccomp\n   Profile: unconfined\n"));
    assertThat(verified("seccomp").of("seccomp")).startsWith("FAIL seccomp ");
    engine.answers("info", text("Security Options:\n  apparmor\n"));
    assertThat(verified("seccomp").of("seccomp")).startsWith("FAIL seccomp ");
    engine.answers("info", text("seccomp")).answers("security", text("[seccomp=unconfined]"));
    assertThat(verified("seccomp").of("seccomp")).startsWith("FAIL seccomp ");
  }

  @Test
  void thePlatform() throws Exception {
    assertThat(verified("platform").of("platform")).isEqualTo("ok   platform        linux/amd64");
    engine.answers("platform", text("linux/arm64"));
    assertThat(verified("platform").of("platform"))
        .isEqualTo(
            "FAIL platform        linux/arm64, planned linux/amd64; build it with --platform");
    String arm =
        ScriptView.of(
                Plans.plan(
                    Specs.spec().platforms("linux/amd64", "linux/arm64"), Projects.project()))
            .script();
    assertThat(engine.run(arm, "--only", "platform").of("platform")).startsWith("ok ");
  }

  @Test
  void anEngineThatIsElsewhere() throws Exception {
    HttpServer app =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    app.start();
    try {
      String there = app.getAddress().getAddress().getHostAddress();
      engine
          .answers("running", text("true"))
          .answers("port", text("0.0.0.0:" + app.getAddress().getPort() + "\n"));
      String script =
          ScriptView.of(Plans.plan(Specs.spec().ports(8080), Projects.project())).script();

      Report report =
          engine.run(
              script,
              Map.of("DOCKER_HOST", "ssh://me@" + there + ":22"),
              List.of("--image", "app", "--only", "starts"));

      assertThat(report.of("starts")).contains("HTTP 204 on /");
      assertThat(runs().get(0)).contains(" --publish 0.0.0.0::8080 ");
    } finally {
      app.stop(0);
    }
  }

  @Test
  void twoBuildsThatAreTheSame() throws Exception {
    Report report = built("--twice");

    assertThat(report.of("twice")).isEqualTo("ok   twice           the same layers, 1 of them");
    assertThat(engine.calls().stream().filter(call -> call.matches("build --no-cache .*")).count())
        .isEqualTo(2);
    assertThat(engine.calls()).contains("rmi app:1.0-again");
  }

  @Test
  void twoBuildsThatDiffer() throws Exception {
    engine
        .answers("base-history", text("x\n"))
        .answers("app", text("sha256:base\n1\n2\n"))
        .answers("again", text("sha256:base\n1\n3\n"))
        .answers(
            "config",
            text(
                """
                {"config": {}, "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}, "history": [
                  {"created_by": "COPY a"}, {"created_by": "COPY b"}, {"created_by": "RUN date"}]}
                """));

    assertThat(built("--only", "twice").of("twice"))
        .startsWith("FAIL twice           1 of 3 layers differ: RUN date; ");
  }

  @Test
  void twiceBuilds() throws Exception {
    Report report = verified("twice");

    assertThat(report.code()).isEqualTo(2);
    assertThat(report.text()).endsWith("verify-image: --twice builds, --image does not\n");
  }

  private List<String> runs() throws Exception {
    return engine.calls().stream().filter(call -> call.startsWith("run --detach")).toList();
  }

  private Report verified(String checks, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("--image", "app", "--only", checks));
    all.addAll(List.of(options));
    return engine.run(script(), Map.of(), all);
  }

  private Report built(String... options) throws Exception {
    return engine.run(script(), Map.of(), List.of(options));
  }

  private String script() {
    return ScriptView.of(Plans.plan(SPEC, Projects.project())).script();
  }

  private String docker() {
    return folder.resolve("docker").toString();
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}
