package dev.minimalimage.processor.model;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the value types' {@code parse} accepts, and refuses with a message that names the value. */
final class ValueTypesTest {
  private static void accepts(Function<String, ?> parse, Map<String, ?> table) {
    table.forEach(
        (text, value) -> assertWithMessage(text).that(parse.apply(text)).isEqualTo(value));
  }

  private static void refuses(Function<String, ?> parse, List<String> texts) {
    for (String text : texts) {
      var refusal =
          assertThrows(
              IllegalArgumentException.class, () -> parse.apply(text), "accepted: " + text);
      assertThat(refusal).hasMessageThat().matches("(?s).* (not|unlike|is) .*|\".*");
      assertWithMessage(text).that(refusal).hasMessageThat().contains("\"");
      assertThat(refusal.toString().length()).isLessThan(400);
    }
  }

  private static final String LONG = "a".repeat(100_000);

  @Test
  void environmentVariables() {
    accepts(
        EnvVariable::parse,
        Map.of(
            "A=", new EnvVariable("A", ""),
            "_=x", new EnvVariable("_", "x"),
            "a.b-C_9= x = y ", new EnvVariable("a.b-C_9", " x = y "),
            "E=\"$(id)\\\ud83d\ude80", new EnvVariable("E", "\"$(id)\\\ud83d\ude80")));
    refuses(
        EnvVariable::parse,
        List.of("", "A", "=x", "1A=x", "A B=x", " A=x", "A =x", "\u00c4=x", "-A=x", "A$=x", LONG));
  }

  @Test
  void labels() {
    accepts(
        Label::parse,
        Map.of(
            "a=",
            new Label("a", ""),
            "org.opencontainers.image.title=x=y",
            new Label("org.opencontainers.image.title", "x=y"),
            "A/b-c_0=\ud83d\ude80",
            new Label("A/b-c_0", "\ud83d\ude80")));
    refuses(
        Label::parse, List.of("", "a", "=x", ".a=x", "a.=x", "a b=x", "a$=x", "\u00e4=x", LONG));
  }

  @Test
  void users() {
    accepts(
        NumericUser::parse,
        Map.of(
            "1", new NumericUser(1, 1),
            "0", new NumericUser(0, 0),
            "1000:0", new NumericUser(1000, 0),
            "2147483647:2147483647", new NumericUser(2147483647L, 2147483647L)));
    refuses(
        NumericUser::parse,
        List.of(
            "",
            "root",
            "1:",
            ":1",
            "1:2:3",
            "-1",
            "+1",
            "01",
            "1:01",
            "1.0",
            " 1",
            "0x1",
            "2147483648",
            "1:2147483648",
            "99999999999999999999",
            "\u0661",
            LONG));
    assertThat(NumericUser.parse("0:5").isRoot()).isTrue();
    assertThat(NumericUser.parse("5:0").isRoot()).isFalse();
    assertThat(NumericUser.parse("5").toString()).isEqualTo("5:5");
  }

  @Test
  void containerPaths() {
    for (String path :
        List.of(
            "/work",
            "/a/b.c/d_e-f@g%h+i",
            "/.hidden",
            "/...",
            "/a/..b",
            "/etcetera",
            "/apps",
            "/home/nonroot",
            "/var/lib/app",
            "/" + "a".repeat(1023))) {
      assertThat(ContainerPath.parse(path)).isEqualTo(new ContainerPath(path));
    }
    refuses(
        ContainerPath::parse,
        List.of(
            "",
            "/",
            "a",
            "./a",
            "//a",
            "/a/",
            "/a//b",
            "/.",
            "/..",
            "/a/.",
            "/a/../b",
            "/./a",
            "/a b",
            "/$HOME",
            "/a\\b",
            "/a*",
            "/a?",
            "/[a]",
            "/\u00e4",
            "/a\"",
            "/etc",
            "/etc/x",
            "/tmp",
            "/var/tmp",
            "/usr/lib",
            "/app",
            "/app/x",
            "/proc/self",
            "/dev/shm",
            "/root",
            "/run/x",
            "/" + "a".repeat(1024),
            "/a".repeat(50_000),
            LONG));
  }

  @Test
  void references() {
    for (String reference :
        List.of(
            "a",
            "a/b",
            "a:1",
            "localhost:5000/a",
            "gcr.io/distroless/java21-debian13:nonroot",
            "HOST.example.com/a__b--c.d/e",
            "[::1]:5000/a",
            "a@sha256:" + "0".repeat(64),
            "a:t@sha256:" + "f".repeat(64),
            "a:" + "x".repeat(128))) {
      assertThat(ImageReference.parse(reference)).isEqualTo(new ImageReference(reference));
    }
    refuses(
        ImageReference::parse,
        List.of(
            "",
            "A",
            "a:",
            "a/",
            "/a",
            "a//b",
            "a b",
            "a_-b",
            "a___b",
            "-a",
            "a-",
            "a..b",
            "a:-",
            "https://a/b",
            "a@sha256:" + "0".repeat(63),
            "a@sha256:" + "F".repeat(64),
            "a@md5:" + "0".repeat(32),
            "a:" + "x".repeat(129),
            "$a",
            "a\n",
            "a/b:c/d",
            "a-".repeat(300) + "a",
            "a/".repeat(50_000) + "a",
            LONG));
  }

  @Test
  void namesAndTags() {
    accepts(ImageReference::name, Map.of("a", "a", "a/b-c__d.e", "a/b-c__d.e"));
    refuses(ImageReference::name, List.of("", "A", "a:1", "a@b", "a..b", "_a", "a/", "a b", LONG));
    accepts(ImageReference::tag, Map.of("1.0-SNAPSHOT", "1.0-SNAPSHOT", "_", "_", "A", "A"));
    refuses(ImageReference::tag, List.of("", ".a", "-a", "a+b", "a b", "a/b", "\u00e4", LONG));
  }

  @Test
  void platforms() {
    for (String platform : List.of("linux/amd64", "linux/arm64", "linux/arm/v7", "linux/s390x")) {
      assertThat(Platform.parse(platform)).isEqualTo(new Platform(platform));
    }
    refuses(
        Platform::parse,
        List.of(
            "",
            "linux",
            "linux/",
            "amd64",
            "windows/amd64",
            "Linux/amd64",
            "linux/x86_64",
            "linux/arm/7",
            "linux/arm/v7/x",
            "linux/amd64 ",
            LONG));
  }

  @Test
  void stopSignals() {
    for (String name : List.of("SIGTERM", "TERM", "15")) {
      assertThat(StopSignal.parse(name)).isEqualTo(StopSignal.SIGTERM);
    }
    accepts(
        StopSignal::parse,
        Map.of(
            "2", new StopSignal("SIGINT"),
            "INT", new StopSignal("SIGINT"),
            "1", new StopSignal("SIGHUP"),
            "SIGHUP", new StopSignal("SIGHUP")));
    refuses(
        StopSignal::parse,
        List.of("", "sigterm", "SIGKILL", "KILL", "9", "SIGQUIT", "3", "015", "SIGTERM ", LONG));
  }
}
