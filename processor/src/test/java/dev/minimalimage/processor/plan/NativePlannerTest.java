package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.catalogue.Frameworks;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.ImagePlan;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.Reachability;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.RuntimePlan;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.TargetFiles;
import dev.minimalimage.processor.model.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Executables on bases. */
final class NativePlannerTest {
  private static final ApiCall TEMPORARY_FILE =
      new ApiCall(Api.TEMPORARY_FILE, Optional.empty(), "com.example.App");
  private static final ApiCall HOME =
      new ApiCall(Api.SYSTEM_PROPERTY, Optional.of("user.home"), "com.example.App");

  @ParameterizedTest
  @CsvSource({
    "STATIC, scratch",
    "MOSTLY_STATIC, base-nossl-debian13:nonroot",
    "DYNAMIC, base-nossl-debian13:nonroot"
  })
  void takesTheSmallestBaseThatRunsIt(NativeMode mode, String base) {
    ImagePlan plan = plan(Specs.spec().nativeMode(mode));

    assertThat(plan.image().base().value().text()).endsWith(base);
    assertThat(plan.image().supplements()).hasSize(mode == NativeMode.DYNAMIC ? 1 : 0);
    assertThat(plan.runtime()).isInstanceOf(RuntimePlan.Compiled.class);
    assertThat(plan.image().jvmOptions()).isEmpty();
    assertThat(plan.image().defaultEnv()).isEmpty();
    assertThat(plan.build().tmp()).isFalse();
    assertThat(plan.build().userEntries()).isEmpty();
  }

  @Test
  void makesOnScratchWhatTheCodeNeeds() {
    ImagePlan plan = plan(Specs.spec().nativeMode(NativeMode.STATIC), TEMPORARY_FILE, HOME);

    assertThat(plan.image().base().value().text()).isEqualTo("scratch");
    assertThat(plan.build().tmp()).isTrue();
    assertThat(plan.build().userEntries())
        .containsExactly("app:x:65532:65532:app:/work:/sbin/nologin");
  }

  @ParameterizedTest
  @CsvSource({
    "SCRATCH, DYNAMIC, 'glibc, which the executable needs, and libz.so.1, which the executable needs"
        + " (builder.example/native:25 links executables to it)'",
    "SCRATCH, MOSTLY_STATIC, 'glibc, which the executable needs'",
    "DISTROLESS_STATIC, MOSTLY_STATIC, 'glibc, which the executable needs'"
  })
  void refusesABaseThatCannotStartIt(BaseKind base, NativeMode mode, String missing) {
    Finding finding = findings(Specs.spec().base(base).nativeMode(mode)).get(0);

    assertThat(finding.code()).isEqualTo(FindingCode.BASE_LACKS);
    assertThat(finding.anchor()).isEqualTo(Anchor.member("base"));
    assertThat(finding.problem()).isEqualTo("base = " + base + " lacks " + missing);
    assertThat(finding.remedy()).isEqualTo("use DISTROLESS_BASE_NOSSL, or AUTO");
  }

  @Test
  void buildsMuslWhereItsBuilderIsPublished() {
    Specs specs = Specs.spec().platforms("linux/arm64");

    assertThat(findings(specs.nativeMode(NativeMode.STATIC)).get(0).problem())
        .isEqualTo("builder.example/native:25-muslib is not published for linux/arm64");
    assertThat(findings(specs.nativeMode(NativeMode.MOSTLY_STATIC))).isEmpty();
  }

  @Test
  void refusesLibrariesInAStaticExecutable() {
    CodeEvidence store = code("store.jar", List.of(library()));
    Specs specs = Specs.spec().platforms("linux/amd64");

    List<Finding> refused = planned(specs.nativeMode(NativeMode.STATIC), store).findings();
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).code()).isEqualTo(FindingCode.NATIVE_LIBRARY);
    assertThat(refused.get(0).anchor()).isEqualTo(Anchor.member("nativeMode"));
    assertThat(refused.get(0).problem())
        .isEqualTo(
            "a static executable loads no native libraries, and store.jar has one (libstore.so)");

    ImagePlan accepted =
        planned(specs.suppressed(FindingCode.NATIVE_LIBRARY), store).value().orElseThrow();
    assertThat(accepted.image().base().value().text()).isEqualTo("scratch");
    assertThat(
            planned(Specs.spec().platforms("linux/amd64").nativeMode(NativeMode.DYNAMIC), store)
                .findings())
        .isEmpty();
  }

  @Test
  void lendsTheExecutableWhatItsLibrariesNeed() {
    CodeEvidence store = code("store.jar", List.of(library("libgcc_s.so.1")));
    ImagePlan plan =
        planned(Specs.spec().platforms("linux/amd64").nativeMode(NativeMode.MOSTLY_STATIC), store)
            .value()
            .orElseThrow();

    assertThat(plan.image().supplements().get(0).reason())
        .isEqualTo("store.jar needs libgcc_s.so.1");
  }

  @Test
  void opensHttpsForTheCodeThatOpensUrls() {
    ApiCall url = new ApiCall(Api.URL_CONNECTION, Optional.empty(), "com.example.App");

    assertThat(options(plan(Specs.spec().nativeMode(NativeMode.STATIC), url)))
        .contains("--enable-url-protocols=https");
    assertThat(options(plan(Specs.spec().nativeMode(NativeMode.STATIC))))
        .doesNotContain("--enable-url-protocols=https");
  }

  @Test
  void saysNothingOfDevelopmentTools() {
    Specs specs = Specs.spec().nativeMode(NativeMode.STATIC);
    Projects project =
        Projects.project()
            .runtime(
                "org.springframework.boot:spring-boot-devtools:3.5.0",
                "org.slf4j:slf4j-api:2.0.17");

    ImagePlan plan =
        new Planner(
                Catalogues.small(),
                Catalogues::modules,
                Catalogues::reachability,
                Frameworks.read())
            .plan(
                specs.build(),
                new Compilation(17, false),
                project.build(),
                new Evidence(List.of(code("", List.of()))),
                TargetFiles.unnamed())
            .value()
            .orElseThrow();

    assertThat(plan.reasoning().reachability().stream().map(Reachability::dependency))
        .containsExactly("", "slf4j-api.jar")
        .inOrder();
  }

  private static List<String> options(ImagePlan plan) {
    return ((RuntimePlan.Compiled) plan.runtime())
        .compilation().options().stream().map(Reasoned::value).toList();
  }

  private static NativeFile library(String... needed) {
    return new NativeFile(
        "libstore.so",
        1000,
        NativeSystem.LINUX_GLIBC,
        "amd64",
        Optional.of("libstore.so"),
        List.of(needed),
        List.of(new SymbolVersion("libc.so.6", "GLIBC", Version.parse("2.14"))),
        true);
  }

  private static CodeEvidence code(String name, List<NativeFile> natives, ApiCall... calls) {
    return new CodeEvidence(
        name,
        List.of(),
        List.of(),
        List.of(calls),
        List.of(),
        List.of(),
        List.of(),
        false,
        natives,
        List.of(),
        false,
        NativeImageFiles.NONE);
  }

  private static ImagePlan plan(Specs specs, ApiCall... calls) {
    Sourced<Optional<ImagePlan>> planned = planned(specs, code("", List.of(), calls));
    assertThat(planned.findings()).isEmpty();
    return planned.value().orElseThrow();
  }

  private static List<Finding> findings(Specs specs) {
    return planned(specs, code("", List.of())).findings();
  }

  private static Sourced<Optional<ImagePlan>> planned(Specs specs, CodeEvidence... code) {
    return new Planner(
            Catalogues.small(), Catalogues::modules, Catalogues::reachability, Frameworks.read())
        .plan(
            specs.build(),
            new Compilation(17, false),
            Projects.project().build(),
            new Evidence(List.of(code)),
            TargetFiles.unnamed());
  }
}
