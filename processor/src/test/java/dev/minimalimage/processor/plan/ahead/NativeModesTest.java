package dev.minimalimage.processor.plan.ahead;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Launch;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeCompilation;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.NativeProblem;
import dev.minimalimage.processor.model.NativeSettings;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.Projects;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NativeModesTest {

  @Test
  void staysWithTheJvmWhereNobodySaysOtherwise() {
    assertThat(choice(Specs.spec())).isEmpty();
    assertThat(choice(Specs.spec(), bare())).isEmpty();
    assertThat(choice(Specs.spec(), foreign("native"))).isEmpty();
  }

  @Test
  void staysWithTheJvmWhereTheAnnotationSaysSo() {
    assertThat(choice(Specs.spec().nativeMode(NativeMode.OFF), build("", "--static"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--static --libc=musl, STATIC",
    "-H:+StaticExecutable -H:UseLibC=musl, STATIC",
    "-H:+StaticExecutable@user --libc=musl, STATIC",
    "--libc=glibc --static --libc=musl, STATIC",
    "--static-nolibc, MOSTLY_STATIC",
    "-H:+StaticExecutableWithDynamicLibC, MOSTLY_STATIC",
    "-H:+StaticExecutableWithDynamicLibC -H:-StaticExecutableWithDynamicLibC, DYNAMIC",
    "--no-fallback, DYNAMIC",
    "-O2 --shared -H:-SharedLibrary, DYNAMIC"
  })
  void followsTheFlagsOfThePom(String flags, NativeMode mode) {
    NativeCompilation made = choice(Specs.spec(), build("", flags)).orElseThrow();

    assertThat(made.mode()).isEqualTo(mode);
    assertThat(made.why()).isEqualTo("native-maven-plugin in pom.xml");
    assertThat(made.project().orElseThrow().args()).isEqualTo(args(flags));
    assertThat(made.executable()).isEqualTo("image");
    assertThat(options(made)).containsExactly("-march=compatibility");
  }

  @Test
  void followsTheOnlyProfileThatCompiles() {
    NativeCompilation made =
        choice(Specs.spec(), build("native", "--static --libc=musl")).orElseThrow();

    assertThat(made.mode()).isEqualTo(NativeMode.STATIC);
    assertThat(made.why()).isEqualTo("the profile native in pom.xml");
  }

  @Test
  void prefersTheBuildThatNeedsNoProfile() {
    var made = choice(Specs.spec(), build("", "-O1"), build("static", "--static --libc=musl"));

    assertThat(made.orElseThrow().mode()).isEqualTo(NativeMode.DYNAMIC);
  }

  @Test
  void asksWhichOfTwoProfiles() {
    NativeBuild[] builds = {build("native", ""), build("tiny", "--static --libc=musl")};

    assertThat(finding(Specs.spec(), builds))
        .isEqualTo(
            new Finding(
                FindingCode.NATIVE_MODE,
                Anchor.whole(),
                "the POM describes several executables: the profile native in pom.xml:30 makes"
                    + " DYNAMIC, the profile tiny in pom.xml:30 makes STATIC",
                "choose one with nativeMode = NativeMode.DYNAMIC, or NativeMode.OFF for a JVM"));
    assertThat(
            choice(Specs.spec().nativeMode(NativeMode.STATIC), builds)
                .flatMap(NativeCompilation::project)
                .flatMap(NativeBuild::profile))
        .hasValue("tiny");
    assertThat(choice(Specs.spec(), build("a", ""), build("b", "")).orElseThrow().mode())
        .isEqualTo(NativeMode.DYNAMIC);
  }

  @Test
  void compilesByMicronautsPackaging() {
    Projects project = Projects.project().packaging("native-image");
    NativeCompilation made =
        chosen(Specs.spec(), project, build("", "--no-fallback")).value().orElseThrow();

    assertThat(made.why()).isEqualTo("the packaging native-image in pom.xml");
    assertThat(made.project()).isPresent();

    assertThat(chosen(Specs.spec().nativeMode(NativeMode.OFF), project, build("", "")).findings())
        .containsExactly(
            new Finding(
                FindingCode.NATIVE_MODE,
                Anchor.member("nativeMode"),
                "nativeMode = OFF, but the project's packaging is \"native-image\"",
                "make the packaging \"jar\", or remove nativeMode"));
  }

  @Test
  void takesMicronautsPackagingWhereItCompiles() {
    NativeBuild offered =
        new NativeBuild(
            Optional.empty(),
            "micronaut-parent-4.pom:30",
            "1.1.12",
            false,
            Optional.of("-Dpackaging=native-image"),
            args("--no-fallback"),
            Optional.of("com.example.App"),
            "image",
            "target",
            true,
            false,
            true,
            List.of());

    assertThat(choice(Specs.spec(), offered)).isEmpty();
    NativeCompilation made =
        choice(Specs.spec().nativeMode(NativeMode.STATIC), offered).orElseThrow();
    assertThat(made.project()).hasValue(offered);
    assertThat(options(made)).contains("--static --libc=musl");
  }

  @Test
  void heedsAFrameworksSwitch() {
    var settings =
        new NativeSettings(List.of(), Optional.of("packaging native-image in pom.xml:9"));
    NativeCompilation made =
        NativeModes.choose(
                Specs.spec().build(),
                Projects.project().nativeSettings(settings).build(),
                new Evidence(List.of()),
                "image",
                new Launch.OfClass("com.example.App"))
            .value()
            .orElseThrow();

    assertThat(made.mode()).isEqualTo(NativeMode.DYNAMIC);
    assertThat(made.why()).isEqualTo("packaging native-image in pom.xml");
    assertThat(made.project()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DYNAMIC, ''", "MOSTLY_STATIC, --static-nolibc", "STATIC, --static --libc=musl"})
  void addsTheFlagsThatTheAnnotationAsksFor(NativeMode mode, String flags) {
    for (NativeBuild[] builds : new NativeBuild[][] {{}, {build("", "-march=native")}}) {
      NativeCompilation made = choice(Specs.spec().nativeMode(mode), builds).orElseThrow();

      assertThat(made.mode()).isEqualTo(mode);
      assertThat(made.why()).isEqualTo("the annotation's nativeMode = " + mode);
      assertThat(options(made).stream().filter(option -> !option.startsWith("-march")))
          .containsExactlyElementsIn(flags.isEmpty() ? List.of() : List.of(flags));
      assertThat(options(made).contains("-march=compatibility")).isEqualTo(builds.length == 0);
    }
  }

  @Test
  void refusesAModeThatThePomDoesNotMake() {
    assertThat(finding(Specs.spec().nativeMode(NativeMode.STATIC), build("", "--static-nolibc")))
        .isEqualTo(
            new Finding(
                FindingCode.NATIVE_MODE,
                Anchor.member("nativeMode"),
                "nativeMode = STATIC, but --static-nolibc in pom.xml:31 makes MOSTLY_STATIC",
                "say MOSTLY_STATIC, or remove the flag"));
  }

  @ParameterizedTest
  @CsvSource({
    "--static, links glibc statically",
    "--static --libc=glibc, links glibc statically",
    "-H:+StaticExecutable, links glibc statically",
    "--static --static-nolibc, leaves glibc out of the executable",
    "--libc=musl --static-nolibc, leaves glibc out of the executable",
    "--libc=musl, makes a dynamic executable for musl",
    "--shared, makes a library",
    "-H:+SharedLibrary, makes a library"
  })
  void refusesFlagsThatMakeNoProgram(String flags, String problem) {
    Finding finding = finding(Specs.spec(), build("", flags));

    assertThat(finding.code()).isEqualTo(FindingCode.NATIVE_FLAGS);
    assertThat(finding.problem()).startsWith("pom.xml:31: -");
    assertThat(finding.problem()).contains(problem);
  }

  @Test
  void refusesOptionsOfAJvm() {
    Specs specs = Specs.spec().jvmArgs("-Xmx1g").modules("jdk.jcmd");

    assertThat(findings(specs, build("", "--static-nolibc")))
        .containsExactly("NATIVE_MEMBER jvmArgs", "NATIVE_MEMBER modules");
    assertThat(findings(specs)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DYNAMIC", "MOSTLY_STATIC", "STATIC"})
  void takesAPluginThatNoPhaseCalls(NativeMode mode) {
    assertThat(choice(Specs.spec().nativeMode(mode), bare()).flatMap(NativeCompilation::project))
        .hasValue(bare());
  }

  @Test
  void refusesAnotherMainClassAndWhatThePluginStumblesOver() {
    NativeBuild odd =
        new NativeBuild(
            Optional.empty(),
            "pom.xml:30",
            "1.1.12",
            true,
            Optional.empty(),
            List.of(),
            Optional.of("com.example.Other"),
            "image",
            "target",
            true,
            true,
            true,
            List.of(new NativeProblem("pom.xml:41: a list in a flag", "write one flag each")));

    List<Finding> findings = chosen(Specs.spec(), odd).findings();
    assertThat(findings.stream().map(Finding::problem))
        .containsExactly(
            "pom.xml:41: a list in a flag",
            "pom.xml:30: native-maven-plugin compiles the main class com.example.Other, and the"
                + " annotated one is com.example.App");
    assertThat(findings.stream().map(Finding::code).distinct())
        .containsExactly(FindingCode.NATIVE_PLUGIN);
  }

  private static NativeBuild bare() {
    return new NativeBuild(
        Optional.empty(),
        "pom.xml:30",
        "1.1.12",
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "image",
        "target",
        true,
        true,
        true,
        List.of());
  }

  /** As a parent from a repository has it. */
  private static NativeBuild foreign(String profile) {
    return new NativeBuild(
        Optional.of(profile),
        "parent-1.pom:30",
        "1.1.12",
        true,
        Optional.empty(),
        args("--static-nolibc"),
        Optional.empty(),
        "image",
        "target",
        true,
        false,
        true,
        List.of());
  }

  private static NativeBuild build(String profile, String flags) {
    return new NativeBuild(
        Optional.of(profile).filter(id -> !id.isEmpty()),
        "pom.xml:30",
        "1.1.12",
        true,
        Optional.empty(),
        args(flags),
        Optional.empty(),
        "image",
        "target",
        true,
        true,
        true,
        List.of());
  }

  private static List<NativeArgument> args(String flags) {
    return Stream.of(flags.split(" "))
        .filter(flag -> !flag.isEmpty())
        .map(flag -> new NativeArgument(flag, "pom.xml:31"))
        .toList();
  }

  private static Sourced<Optional<NativeCompilation>> chosen(Specs specs, NativeBuild... builds) {
    return chosen(specs, Projects.project(), builds);
  }

  private static Sourced<Optional<NativeCompilation>> chosen(
      Specs specs, Projects project, NativeBuild... builds) {
    return NativeModes.choose(
        specs.build(),
        project.nativeSettings(new NativeSettings(List.of(builds), Optional.empty())).build(),
        new Evidence(List.of()),
        "image",
        new Launch.OfClass(specs.build().mainClass()));
  }

  private static Optional<NativeCompilation> choice(Specs specs, NativeBuild... builds) {
    Sourced<Optional<NativeCompilation>> chosen = chosen(specs, builds);
    assertThat(chosen.findings()).isEmpty();
    return chosen.value();
  }

  private static Finding finding(Specs specs, NativeBuild... builds) {
    List<Finding> findings = chosen(specs, builds).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<String> findings(Specs specs, NativeBuild... builds) {
    return chosen(specs, builds).findings().stream()
        .map(finding -> finding.code() + " " + ((Anchor.Member) finding.anchor()).path())
        .toList();
  }

  private static List<String> options(NativeCompilation made) {
    return made.options().stream().map(Reasoned::value).toList();
  }
}
