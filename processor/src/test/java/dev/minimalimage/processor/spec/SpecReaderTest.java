package dev.minimalimage.processor.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.ContainerPath;
import dev.minimalimage.processor.model.DataSize;
import dev.minimalimage.processor.model.EnvVariable;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Health;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.ImageSpec;
import dev.minimalimage.processor.model.Label;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.StopSignal;
import dev.minimalimage.processor.model.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpecReaderTest {
  private static final ImageSpec DEFAULTS =
      new ImageSpec(
          "App",
          List.of(),
          MainMethod.CLASSIC,
          BaseKind.AUTO,
          NativeMode.AUTO,
          Optional.empty(),
          List.of(),
          List.of(),
          true,
          true,
          false,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new NumericUser(65532, 65532),
          new ContainerPath("/work"),
          List.of(),
          List.of(),
          StopSignal.SIGTERM,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new Health(
              Optional.empty(),
              OptionalInt.empty(),
              Duration.ofSeconds(10),
              Duration.ofSeconds(3),
              Duration.ofSeconds(30),
              3),
          new Verification(
              Optional.empty(),
              Optional.empty(),
              "",
              List.of(),
              List.of(),
              Duration.ofSeconds(60),
              Duration.ofSeconds(10),
              true),
          List.of());

  @Test
  void aBareAnnotationIsAllDefaults() {
    assertThat(SpecProbe.valid("")).isEqualTo(DEFAULTS);
  }

  @Test
  void theSuperclassesAreReadFromTheNearest() {
    assertThat(
            SpecProbe.readSource(
                    "App",
                    """
                    import dev.minimalimage.MinimalImage;

                    @MinimalImage
                    class App extends Base {
                      public static void main(String[] args) {}
                    }

                    class Base extends java.io.StringReader implements Runnable {
                      Base() {
                        super("");
                      }

                      @Override
                      public void run() {}
                    }
                    """)
                .value()
                .superclasses())
        .containsExactly("Base", "java.io.StringReader", "java.io.Reader")
        .inOrder();
  }

  @Test
  void emptyStringsAndZeroAreUnset() {
    assertThat(
            SpecProbe.valid(
                """
                baseImage = "", name = "", tag = "", ports = {}, env = {},
                health = @MinimalImage.Health(path = "", port = 0),
                verify = @MinimalImage.Verify(maxSize = "", memory = "", output = "")
                """))
        .isEqualTo(DEFAULTS);
  }

  @Test
  void everyMemberIsRead() {
    ImageSpec spec =
        SpecProbe.valid(
            """
            base = Base.SCRATCH,
            baseImage = "registry.example.com:5000/java21:nonroot",
            ports = {8080, 9090},
            jvmArgs = {"-Xss512k", "-Dgreeting=hello -world"},
            args = {"", "serve"},
            env = {"MODE=production", "EMPTY="},
            labels = {"a.b/c=d=e", "gone="},
            user = "1000:0",
            workdir = "/srv/app",
            files = {"config", "keys/store.p12"},
            volumes = {"/data", "/srv"},
            stopSignal = "2",
            name = "book-marks",
            tag = "1.0",
            platforms = {"linux/arm64", "linux/arm/v7"},
            health = @MinimalImage.Health(path = "/h", port = 9090, interval = "1m",
                timeout = "500ms", startPeriod = "1s", retries = 1),
            verify = @MinimalImage.Verify(maxSize = "240MB", memory = "256MiB", output = "ready", args = "check",
                env = "DB_PASSWORD=test", timeout = "2m", stopTimeout = "5s", readOnly = false),
            suppress = "MI-ENV-SECRET",
            provides = {"libfoo.so.1", "utf8-locale"},
            modules = "jdk.localedata",
            prune = false,
            nativeMode = NativeMode.STATIC,
            selfTest = false
            """);

    assertThat(spec)
        .isEqualTo(
            new ImageSpec(
                "App",
                List.of(),
                MainMethod.CLASSIC,
                BaseKind.SCRATCH,
                NativeMode.STATIC,
                Optional.of(new ImageReference("registry.example.com:5000/java21:nonroot")),
                List.of(new Requirement.Library("libfoo.so.1"), Requirement.Feature.UTF8_LOCALE),
                List.of("jdk.localedata"),
                false,
                false,
                false,
                List.of(8080, 9090),
                List.of("-Xss512k", "-Dgreeting=hello -world"),
                List.of("", "serve"),
                List.of(new EnvVariable("MODE", "production"), new EnvVariable("EMPTY", "")),
                List.of(new Label("a.b/c", "d=e"), new Label("gone", "")),
                new NumericUser(1000, 0),
                new ContainerPath("/srv/app"),
                List.of("config", "keys/store.p12"),
                List.of(new ContainerPath("/data"), new ContainerPath("/srv")),
                new StopSignal("SIGINT"),
                Optional.of("book-marks"),
                Optional.of("1.0"),
                List.of(new Platform("linux/arm64"), new Platform("linux/arm/v7")),
                new Health(
                    Optional.of("/h"),
                    OptionalInt.of(9090),
                    Duration.ofMinutes(1),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    1),
                new Verification(
                    Optional.of(new DataSize(240_000_000, "240MB")),
                    Optional.of(new DataSize(268_435_456, "256MiB")),
                    "ready",
                    List.of("check"),
                    List.of(new EnvVariable("DB_PASSWORD", "test")),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(5),
                    false),
                List.of(FindingCode.ENV_SECRET)));
  }

  @ParameterizedTest
  @EnumSource(BaseKind.class)
  void everyBaseIsRead(BaseKind base) {
    assertThat(SpecProbe.valid("base = Base." + base).base()).isEqualTo(base);
  }

  @Test
  void allMistakesAreReportedAtOnceAndEachMemberFallsBackToItsDefault() {
    Sourced<ImageSpec> read =
        SpecProbe.read(
            """
            baseImage = "Not A Reference", ports = {0, 8080, 8080}, jvmArgs = {"x", "-Xint"},
            args = "\\0", env = {"A=1", "B", "A=2"}, labels = {"k=1", "k=2", "="},
            user = "me", workdir = "here", files = {"ok", "../up"}, volumes = {"/data", "/etc"},
            stopSignal = "KILL", name = "A b", tag = "-", platforms = {"windows/amd64"},
            health = @MinimalImage.Health(path = "health", port = 70000, interval = "ten",
                timeout = "0s", startPeriod = "", retries = 0),
            verify = @MinimalImage.Verify(maxSize = "big", memory = "1 Gi", output = "\\n", args = {"a", "\\r"},
                env = {"C=1", "?"}, timeout = "2h", stopTimeout = "-1s"),
            suppress = {"MI-NO", "MI-PORT-RANGE"}
            """);

    ImageSpec spec = read.value();
    assertThat(spec.ports()).containsExactly(8080);
    assertThat(spec.jvmArgs()).containsExactly("-Xint");
    assertThat(spec.env()).containsExactly(new EnvVariable("A", "1"));
    assertThat(spec.labels()).containsExactly(new Label("k", "1"));
    assertThat(spec.files()).containsExactly("ok");
    assertThat(spec.volumes()).containsExactly(new ContainerPath("/data"));
    assertThat(spec.user()).isEqualTo(DEFAULTS.user());
    assertThat(spec.workdir()).isEqualTo(DEFAULTS.workdir());
    assertThat(spec.stopSignal()).isEqualTo(DEFAULTS.stopSignal());
    assertThat(spec.health()).isEqualTo(DEFAULTS.health());
    assertThat(spec.verification().args()).containsExactly("a");
    assertThat(spec.verification().env()).containsExactly(new EnvVariable("C", "1"));
    assertThat(spec.verification().timeout()).isEqualTo(DEFAULTS.verification().timeout());
    assertThat(spec.verification().stopTimeout()).isEqualTo(DEFAULTS.verification().stopTimeout());
    assertThat(List.of(spec.baseImage(), spec.name(), spec.tag()))
        .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(read.findings().stream().map(Finding::anchor))
        .containsExactly(
            Anchor.member("baseImage"),
            Anchor.member("ports", 0),
            Anchor.member("ports", 2),
            Anchor.member("jvmArgs", 0),
            Anchor.member("args", 0),
            Anchor.member("env", 1),
            Anchor.member("env", 2),
            Anchor.member("labels", 1),
            Anchor.member("labels", 2),
            Anchor.member("user"),
            Anchor.member("workdir"),
            Anchor.member("files", 1),
            Anchor.member("volumes", 1),
            Anchor.member("stopSignal"),
            Anchor.member("name"),
            Anchor.member("tag"),
            Anchor.member("platforms", 0),
            Anchor.member("health.path"),
            Anchor.member("health.port"),
            Anchor.member("health.interval"),
            Anchor.member("health.timeout"),
            Anchor.member("health.startPeriod"),
            Anchor.member("health.retries"),
            Anchor.member("verify.maxSize"),
            Anchor.member("verify.memory"),
            Anchor.member("verify.output"),
            Anchor.member("verify.args", 1),
            Anchor.member("verify.env", 1),
            Anchor.member("verify.timeout"),
            Anchor.member("verify.stopTimeout"),
            Anchor.member("suppress", 0),
            Anchor.member("suppress", 1))
        .inOrder();
  }

  /** javac reports these itself, or another processor is yet to write the constant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "user = Generated.USER",
        "env = {Generated.A, Generated.B}",
        "ports = Generated.PORT",
        "health = @MinimalImage.Health(path = Generated.PATH, port = Generated.PORT)"
      })
  void whatJavacCannotReadIsItsOwnToReport(String members) {
    assertThat(SpecProbe.valid(members)).isEqualTo(DEFAULTS);
  }

  @Test
  void theTextThatJavacUsesForErrorsIsAnOrdinaryText() {
    assertThat(SpecProbe.valid("args = \"<error>\"").args()).containsExactly("<error>");
  }

  @Test
  void constantsAndConcatenationsAreRead() {
    ImageSpec spec =
        SpecProbe.readSource(
                "p.App",
                """
                package p;
                @dev.minimalimage.MinimalImage(ports = App.PORT + 1, args = "a" + App.PORT)
                class App {
                  static final int PORT = 80;
                  public static void main(String[] a) {}
                }
                """)
            .value();

    assertThat(spec.ports()).containsExactly(81);
    assertThat(spec.args()).containsExactly("a80");
  }

  @Test
  void anAnnotationOfAnotherVersionIsToldApart() {
    String source =
        """
        package dev.minimalimage;
        @interface MinimalImage {
          int[] ports() default {};
        }
        @MinimalImage
        class App {
          public static void main(String[] a) {}
        }
        """;

    var failure =
        assertThrows(
            RuntimeException.class, () -> SpecProbe.readSource("dev.minimalimage.App", source));

    assertThat(failure).hasMessageThat().contains("of the same version");
  }
}
