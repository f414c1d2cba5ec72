package dev.minimalimage.processor.selftest;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.minimalimage.processor.model.MainCall;
import dev.minimalimage.processor.model.SelfTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles the class as a project for Java 8 would, and runs it in JVMs of its own. */
final class SelfTestSourceTest {
  private static final String TYPE = "app.App_MinimalImage";

  @TempDir static Path folder;

  /** How a JVM ended, and what it printed. */
  private record Run(int code, List<String> lines) {}

  @BeforeAll
  static void compile() throws IOException {
    Path main =
        write(
            "app.App",
            "package app; public class App { public static void main(String[] args) {"
                + " System.out.println(String.join(\",\", args)); } }");
    Path own =
        write(
            TYPE,
            SelfTestSource.of(TYPE, "app.App", Optional.of(new MainCall("app.App", false, true))));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                // Java 8 itself is obsolete to later compilers.
                "-Xlint:all,-options",
                "-Werror",
                "--release",
                "8",
                "-encoding",
                "US-ASCII",
                "-d",
                folder.toString(),
                main.toString(),
                own.toString());
    assertThat(code).isEqualTo(0);
  }

  private static Path write(String type, String source) throws IOException {
    Path file = folder.resolve("src").resolve(type.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private static Run run(List<String> options, String... args) throws Exception {
    return run(List.of(java()), options, TYPE, args);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What would be the executable, in a JVM of that name. */
  private static Run executable(String name, String... args) throws Exception {
    return run(
        List.of("bash", "-c", "exec -a \"$0\" \"$@\"", name, java()),
        List.of("-Dorg.graalvm.nativeimage.imagecode=runtime"),
        TYPE + "$" + SelfTest.EXECUTABLE,
        args);
  }

  private static Run run(List<String> java, List<String> options, String type, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(java);
    command.addAll(options);
    command.addAll(List.of("-cp", folder.toString(), type));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    // Later JVMs warn of what is wrong here on purpose.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), output.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class=app.App",
        "module=java.sql",
        "provider=java.nio.file.spi.FileSystemProvider",
        "charset=Shift_JIS",
        "zone=Europe/Berlin",
        "trust",
        "tmp",
        "user",
        "names",
        "file=/proc/version"
      })
  void whatThereIsHolds(String fact) throws Exception {
    // Of a file in /proc nobody tells the size.
    String asked = fact.replace("/proc/version", folder.resolve("src/app/App.java").toString());

    assertThat(run(List.of(), asked)).isEqualTo(new Run(0, List.of("ok " + asked)));
  }

  @ParameterizedTest
  @CsvSource({
    "class=app.Gone, java.lang.ClassNotFoundException",
    "module=java.gone, it is not so",
    "module=jdk.localedata, it is not so",
    "provider=app.App, it is not so",
    "provider=app.Gone, java.lang.ClassNotFoundException",
    "library=libgone.so.1, it is not so",
    "charset=X-GONE, it is not so",
    "zone=Europe/Gone, java.time.zone.ZoneRulesException",
    "trust, it is not so",
    "tmp, java.io.IOException",
    "file=/gone, java.nio.file.NoSuchFileException",
    "gone=x, java.lang.IllegalArgumentException",
    "executable, it is not so"
  })
  void whatIsMissingIsTold(String fact, String why) throws Exception {
    Run run =
        run(
            List.of(
                "--limit-modules",
                "java.base",
                "-Djava.io.tmpdir=/gone",
                "-Djavax.net.ssl.trustStore=NONE"),
            fact);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.lines().get(0)).startsWith("FAIL " + fact + ": " + why);
  }

  @Test
  void anExecutableAnswersByItsOtherNameAlone() throws Exception {
    Run answers = new Run(0, List.of("ok executable", "ok tmp"));

    assertThat(executable(SelfTest.LINK, "executable", "tmp")).isEqualTo(answers);
    assertThat(executable(SelfTest.LINK, "health", "1", "", "500").code()).isEqualTo(1);
    for (String name : List.of("/app/app", "/app/minimal-image-app", "minimal-image", "")) {
      assertThat(executable(name, "executable", "tmp"))
          .isEqualTo(new Run(0, List.of("executable,tmp")));
    }
    assertThat(executable(SelfTest.LINK, "tmp")).isEqualTo(new Run(0, List.of("tmp")));
    assertThat(executable(SelfTest.LINK)).isEqualTo(new Run(0, List.of("")));
  }

  @Test
  void anExecutableHasOnlyWhatItIsAsked() throws Exception {
    Run run = run(List.of("-Dminimalimage.asked=health"), "tmp", "trust", "user");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines())
        .containsExactly("FAIL tmp: it is not so", "FAIL trust: it is not so", "ok user")
        .inOrder();
  }

  @Test
  void oneFailureDoesNotHideTheOthers() throws Exception {
    Run run = run(List.of(), "module=java.gone", "class=app.App");

    assertThat(run)
        .isEqualTo(new Run(1, List.of("FAIL module=java.gone: it is not so", "ok class=app.App")));
  }

  /** What the probe says of an application that answers each connection so; null is never. */
  private static int health(String address, String answer, String path, int millis)
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName(address))) {
      Thread application = new Thread(() -> serve(server, answer));
      application.setDaemon(true);
      application.start();
      String port = String.valueOf(server.getLocalPort());
      return run(List.of(), "health", port, path, String.valueOf(millis)).code();
    }
  }

  private static void serve(ServerSocket server, String answer) {
    try (Socket connection = server.accept()) {
      BufferedReader request =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
      String first = request.readLine();
      if (answer.isEmpty()) {
        // Says nothing until the probe hangs up.
        while (request.read() >= 0) {}
      }
      String good = "GET /health HTTP/1.1".equals(first) ? answer : "HTTP/1.1 400 Bad Request";
      connection.getOutputStream().write((good + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The probe has hung up.
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, HTTP/1.1 200 OK, /health, 0",
    "127.0.0.1, HTTP/1.0 204 No Content, /health, 0",
    "127.0.0.1, HTTP/1.1 302 Found, /health, 0",
    "127.0.0.1, HTTP/1.1 404 Not Found, /health, 1",
    "127.0.0.1, HTTP/1.1 503 Service Unavailable, /health, 1",
    "127.0.0.1, HTTP/1.1 200 OK, /other, 1",
    "127.0.0.1, SSH-2.0-OpenSSH, /health, 1",
    "127.0.0.1, H, /health, 1",
    // Whoever names no path is content with a port that is open.
    "127.0.0.1, HTTP/1.1 503 Service Unavailable, '', 0"
  })
  void onlyAGoodAnswerIsHealth(String address, String answer, String path, int code)
      throws Exception {
    assertThat(health(address, answer, path, 20_000)).isEqualTo(code);
  }

  @Test
  void theLoopbackAddressOfTheNewProtocolIsAskedToo() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/net/if_inet6")), "this machine has no IPv6");

    assertThat(health("::1", "HTTP/1.1 200 OK", "/health", 20_000)).isEqualTo(0);
  }

  @Test
  void silenceIsNoHealth() throws Exception {
    assertThat(health("127.0.0.1", "", "/health", 500)).isEqualTo(1);
  }

  @Test
  void nobodyIsNoHealth() throws Exception {
    assertThat(run(List.of(), "health", "1", "", "500").code()).isEqualTo(1);
  }
}
