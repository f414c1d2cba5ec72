package dev.minimalimage.processor.plan.pruning;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Dependency;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Pruning;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import dev.minimalimage.processor.plan.needs.Element;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PruningRuleTest {
  private static final String SQLITE = "sqlite-jdbc.jar";
  private static final List<Dependency> RUNTIME =
      List.of(Projects.jar("org.xerial:sqlite-jdbc:3.50.3.0"));

  /** Each file has 60 kB. */
  private static Element sqlite() {
    return Element.jar(SQLITE)
        .glibc("amd64", "n/Linux/x86_64/libsqlitejdbc.so")
        .glibc("arm64", "n/Linux/aarch64/libsqlitejdbc.so")
        .glibc("riscv64", "n/Linux/riscv64/libsqlitejdbc.so")
        .glibc("", "n/Linux/strange/libsqlitejdbc.so")
        .file(NativeSystem.LINUX_MUSL, "amd64", "n/Linux-Musl/x86_64/libsqlitejdbc.so")
        .file(NativeSystem.WINDOWS, "amd64", "n/Windows/x86_64/sqlitejdbc.dll")
        .file(NativeSystem.WINDOWS, "arm64", "n/Windows/aarch64/sqlitejdbc.dll")
        .file(NativeSystem.MACOS, "", "n/Mac/libsqlitejdbc.dylib");
  }

  private static List<Pruning> of(Element element, String... platforms) {
    return PruningRule.of(
        Specs.spec().build(),
        Element.evidence(Element.own(), element),
        RUNTIME,
        Stream.of(platforms).map(Platform::parse).toList());
  }

  @Test
  void takesOutWhatThePlatformCannotRun() {
    assertThat(of(sqlite(), "linux/amd64"))
        .containsExactly(
            new Pruning(
                SQLITE,
                "sqlite-jdbc",
                List.of(
                    "n/Linux-Musl/x86_64/libsqlitejdbc.so",
                    "n/Linux/aarch64/libsqlitejdbc.so",
                    "n/Linux/riscv64/libsqlitejdbc.so",
                    "n/Mac/libsqlitejdbc.dylib",
                    "n/Windows/aarch64/sqlitejdbc.dll",
                    "n/Windows/x86_64/sqlitejdbc.dll"),
                Map.of(),
                360_000));
  }

  @Test
  void namesAFolderThatHoldsNothingElse() {
    Element folders =
        sqlite()
            .nativeFolders(
                "n/",
                "n/Linux-Musl/",
                "n/Linux-Musl/x86_64/",
                "n/Linux/",
                "n/Linux/riscv64/",
                "n/Windows/",
                "n/Windows/x86_64/");

    assertThat(of(folders, "linux/amd64").get(0).everywhere())
        .containsExactly(
            "n/Linux-Musl/",
            "n/Linux/aarch64/libsqlitejdbc.so",
            "n/Linux/riscv64/",
            "n/Mac/libsqlitejdbc.dylib",
            "n/Windows/")
        .inOrder();
  }

  @Test
  void tellsApartWhatEachOfSeveralPlatformsDoesNotNeed() {
    Pruning pruning = of(sqlite(), "linux/amd64", "linux/arm64").get(0);

    assertThat(pruning.everywhere()).contains("n/Linux/riscv64/libsqlitejdbc.so");
    assertThat(pruning.everywhere()).doesNotContain("n/Linux/aarch64/libsqlitejdbc.so");
    assertThat(pruning.elsewhere())
        .containsExactly(
            "amd64", List.of("n/Linux/aarch64/libsqlitejdbc.so"),
            "arm64", List.of("n/Linux/x86_64/libsqlitejdbc.so"));
    assertThat(pruning.bytes()).isEqualTo(360_000);
  }

  @Test
  void leavesASignedJarAlone() {
    assertThat(of(sqlite().signed(), "linux/amd64")).isEmpty();
  }

  @Test
  void leavesAJarAloneThatHardlyGetsSmaller() {
    Element small = Element.jar(SQLITE).file(NativeSystem.WINDOWS, "amd64", "a.dll");

    assertThat(of(small, "linux/amd64")).isEmpty();
    assertThat(of(small.file(NativeSystem.WINDOWS, "arm64", "b.dll"), "linux/amd64")).hasSize(1);
  }

  @Test
  void leavesJarsOfTheProjectAndUnknownOnesAlone() {
    List<Platform> amd64 = List.of(Platform.parse("linux/amd64"));
    var spec = Specs.spec().build();
    var evidence = Element.evidence(sqlite());

    assertThat(
            PruningRule.of(
                spec,
                evidence,
                List.of(Projects.sibling("com.example:sqlite-jdbc:3.50.3.0")),
                amd64))
        .isEmpty();
    assertThat(PruningRule.of(spec, evidence, List.of(), amd64)).isEmpty();
    assertThat(
            PruningRule.of(
                spec,
                evidence,
                List.of(RUNTIME.get(0), Projects.jar("com.other:sqlite-jdbc:3.50.3.0")),
                amd64))
        .isEmpty();
  }

  @Test
  void leavesAllAloneIfTheUserSaysSo() {
    assertThat(
            PruningRule.of(
                Specs.spec().prune(false).build(),
                Element.evidence(sqlite()),
                RUNTIME,
                List.of(Platform.parse("linux/amd64"))))
        .isEmpty();
  }
}
