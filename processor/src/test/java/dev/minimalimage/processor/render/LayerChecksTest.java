package dev.minimalimage.processor.render;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.minimalimage.processor.plan.Plans;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import dev.minimalimage.processor.render.FakeEngine.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What verify-image.sh finds in an image's layers and configuration. */
final class LayerChecksTest {
  private static final String REBUILD = "; build the image from the Dockerfile beside this script";

  @TempDir Path folder;

  private FakeEngine engine;

  @BeforeEach
  void anEngine() throws Exception {
    engine = new FakeEngine(folder).holds("/app/classes/A.class", new byte[] {1, 2, 3});
  }

  // --- size ---

  @Test
  void tellsWhatEachLayerAdds() throws Exception {
    config(
        """
        {"config": {}, "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}, "history": [
          {"created_by": "of the base"},
          {"created_by": "ENV A=b", "empty_layer": true},
          {"created_by": "COPY /a\\u0026b / # buildkit"},
          {"created_by": "/bin/sh -c #(nop)  COPY \\"c\\" /", "empty_layer": false},
          {"created_by": "from local", "comment": "buildkit.exporter.image.v0"}]}
        """);
    engine
        .answers("base-history", "x\n".getBytes(UTF_8))
        .hides("/big", new byte[9000])
        .holds("/app/classes/B.class", new byte[997]);

    Report report = verified("size");

    assertThat(report.of("size")).matches("ok   size            1 kB; 0.\\d kB compressed");
    assertThat(report.text())
        .containsMatch("\n      90 %       9 kB     0.\\d kB compressed  COPY /a&b /\n");
    assertThat(report.text())
        .containsMatch("\n      10 %       1 kB     0.\\d kB compressed  COPY \"c\" /\n");
    assertThat(report.text()).doesNotContain("distroless");
  }

  @Test
  void anArchiveThatCannotBeReadIsTrouble() throws Exception {
    for (String broken : List.of("", "{", "{\"a\": [1, }", "\"")) {
      config(broken);

      Report report = verified("size");

      assertThat(report.code()).isEqualTo(2);
      assertThat(report.text()).contains("cannot read what ");
    }
  }

  // --- files ---

  @Test
  void whatIsPlanned() throws Exception {
    engine
        .holds("/app/lib/a/b.jar", new byte[1])
        .holds("/usr/lib/libz.so.1.3", new byte[1])
        .holds("/etc/passwd", new byte[1])
        .holds("/tmp/");

    assertThat(files().of("files"))
        .isEqualTo("ok   files           our 4 files are planned, and nothing of the base is gone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/shadow",
        "/usr/lib/libz.so/x",
        "/usr/lib/libz.a",
        "/usr/lib/x/libz.so.1",
        "/app/other",
        "/app/classes2",
        "/tmp/x",
        "/etc/passwd/x",
        "/.dockerenv",
        "/with a blank"
      })
  void whatNobodyPlanned(String path) throws Exception {
    engine.holds(path, new byte[1]).holds("/app/lib/").holds("/tmp/");
    if (!path.startsWith("/etc/passwd")) {
      engine.holds("/etc/passwd", new byte[1]);
    }

    Report report = files();

    assertThat(report.of("files")).startsWith("FAIL files           /");
    assertThat(report.of("files")).endsWith(path + " not planned" + REBUILD);
    assertThat(report.code()).isEqualTo(1);
  }

  @Test
  void aFolderThatNobodyPlannedAndAFileThatALaterLayerHides() throws Exception {
    planned();
    engine.holds("/app/cache/").hides("/home/me/.profile", new byte[1]);

    assertThat(files().of("files"))
        .isEqualTo("FAIL files           /app/cache, /home/me/.profile not planned" + REBUILD);
  }

  @Test
  void whatIsGone() throws Exception {
    engine.holds("/app/lib/").holds("/tmp/");

    assertThat(files().of("files")).isEqualTo("FAIL files           lacks /etc/passwd" + REBUILD);
  }

  @Test
  void whatIsRemovedOfTheBase() throws Exception {
    planned();
    engine.hides("/etc/ssl/.wh.cert.pem");

    assertThat(files().of("files"))
        .isEqualTo("FAIL files           removes /etc/ssl/cert.pem not planned" + REBUILD);
  }

  @Test
  void aFolderOfTheBaseMayGetAnotherTimeButNoOtherMode() throws Exception {
    planned();
    engine.inherits("/etc/ssl/").hides("/etc/ssl/");

    assertThat(files().of("files")).startsWith("ok ");
    assertThat(folder.resolve("hidden/etc/ssl").toFile().setWritable(true, false)).isTrue();
    assertThat(files().of("files"))
        .isEqualTo("FAIL files           /etc/ssl not planned" + REBUILD);
  }

  @Test
  void aBaseThatCannotBeHad() throws Exception {
    engine.answers("no-base", "no such host\n".getBytes(UTF_8));

    Report report = files();

    assertThat(report.of("files")).startsWith("skip files           cannot get base.example/");
    assertThat(report.of("files")).endsWith(" to compare with: no such host");
    assertThat(report.code()).isEqualTo(0);
  }

  @Test
  void anotherBase() throws Exception {
    engine.answers("base", "sha256:other\n".getBytes(UTF_8));

    assertThat(files().of("files"))
        .matches("FAIL files +does not stand on base\\.example/.* as it is .*");
  }

  // --- secrets ---

  @Test
  void noSecrets() throws Exception {
    config(
        """
        {"config": {
          "Env": ["PATH=/bin", "TOKEN_FILE=/run/secrets/t", "TOKENIZER=x", "DB_PASSWORD=", "KEY=1",
            "GOOGLE_APPLICATION_CREDENTIALS=/run/secrets/g", "SECRET_KEY_PATH=x", "MONKEY=2"],
          "Labels": {"org.opencontainers.image.url": "https://example.com/a@b"},
          "Entrypoint": ["java", "-Djavax.net.ssl.trustStorePassword=changeit"]},
        "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}, "history": [
          {"created_by": "RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) x"}]}
        """);
    engine
        .holds("/app/classes/.env.example", text("PASSWORD=x\n"))
        .holds("/app/classes/settings.xml", text("<password>${env.PASSWORD}</password>"))
        // As class files hold it that read such keys.
        .holds("/app/classes/Pem.class", text("\1\0\33-----BEGIN PRIVATE KEY-----\n\0\5\n"));

    assertThat(verified("secrets").of("secrets"))
        .isEqualTo(
            "ok   secrets         none in environment, labels, command, history and our files");
  }

  @Test
  void namesOfSecrets() throws Exception {
    config(
        """
        {"config": {
          "Env": ["DB_PASSWORD=hunter2", "apiKey=abc"],
          "Labels": {"com.example.token": "abc def"},
          "Cmd": ["--spring.datasource.password=hunter2"]},
        "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}, "history": [
          {"created_by": "RUN |1 NPM_TOKEN=abc /bin/sh -c make", "empty_layer": true}]}
        """);

    Report report = verified("secrets");

    assertThat(report.of("secrets"))
        .startsWith(
            "FAIL secrets         DB_PASSWORD in the environment, NPM_TOKEN in the history, "
                + "apiKey in the environment, com.example.token in the labels, "
                + "spring.datasource.password in the command; ");
    assertThat(report.text()).doesNotContain("hunter2");
  }

  @Test
  void aPasswordInAnAddress() throws Exception {
    config(
        """
        {"config": {"Env": ["REPOSITORY=https://me:hunter2@example.com/"]},
        "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}, "history": []}
        """);

    assertThat(verified("secrets").of("secrets"))
        .startsWith("FAIL secrets         a secret in the environment; ");
  }

  @Test
  void theBasesHistoryIsNotOurs() throws Exception {
    config(
        """
        {"config": {}, "rootfs": {"diff_ids": ["sha256:base", "1", "2"]}, "history": [
          {"created_by": "RUN |1 NPM_TOKEN=abc /bin/sh -c make", "empty_layer": true}]}
        """);
    engine.answers("base-history", "x\n".getBytes(UTF_8));

    assertThat(verified("secrets").of("secrets")).startsWith("ok ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/classes/.env",
        "/app/.env.production",
        "/home/me/.git-credentials",
        "/.netrc",
        "/app/id_rsa",
        "/app/id_ed25519",
        "/home/me/.m2/settings.xml",
        "/home/me/.docker/config.json",
        "/home/me/.aws/credentials"
      })
  void filesThatHoldSecretsByTheirNames(String path) throws Exception {
    engine.holds(path, text("x"));

    assertThat(verified("secrets").of("secrets")).startsWith("FAIL secrets         " + path + "; ");
  }

  @Test
  void filesThatHoldSecretsByTheirContent() throws Exception {
    for (String secret :
        List.of(
            "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIE",
            "-----BEGIN PRIVATE" + " KEY-----\r\nMIIE",
            "{\"private_key\": \"-----BEGIN PRIVATE" + " KEY-----\\nMIIE\"}",
            "aws.id = " + "AKIA" + "IOSFODNN7EXAMPLE",
            "\0\1" + "ghp" + "_0123456789abcdefghijklmnopqrstuvwxyz\0",
            "url=" + "glpat" + "-0123456789abcdefghij")) {
      engine.holds("/app/classes/it is.txt", text(secret));

      assertWithMessage(secret)
          .that(verified("secrets").of("secrets"))
          .startsWith("FAIL secrets         /app/classes/it is.txt; ");
    }
  }

  @Test
  void aSecretThatALaterLayerHides() throws Exception {
    engine.hides("/tmp/x/.git-credentials", text("https://me:it@example.com\n"));

    assertThat(verified("secrets").of("secrets"))
        .startsWith("FAIL secrets         /tmp/x/.git-credentials; ");
  }

  @Test
  void passwordsOfMavenSettings() throws Exception {
    engine.holds("/app/classes/settings.xml", text("<password>hunter2</password>"));

    Report report = verified("secrets");

    assertThat(report.of("secrets")).startsWith("FAIL secrets         /app/classes/settings.xml; ");
    assertThat(report.text()).doesNotContain("hunter2");
  }

  private void planned() throws Exception {
    engine.holds("/app/lib/").holds("/tmp/").holds("/etc/passwd", new byte[1]);
  }

  private void config(String json) throws Exception {
    engine.answers("config", text(json));
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private Report files() throws Exception {
    return verified("files");
  }

  private Report verified(String check) throws Exception {
    return engine.run(
        ScriptView.of(
                Plans.plan(Specs.spec(), Projects.project()),
                new NativeChecks("", "", List.of()),
                List.of("/app/classes/", "/app/lib/", "/etc/passwd", "/tmp", "/usr/lib/*.so*"))
            .script(),
        "--only",
        check);
  }
}
