package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class RuntimeRuleTest {

  @ParameterizedTest
  @CsvSource({"8, 17", "17, 17", "18, 21", "21, 21", "22, 25", "25, 25"})
  void takesTheFirstReleaseThatRunsTheClasses(int release, int java) {
    JavaRuntime runtime = runtime(new Compilation(release, false));

    assertThat(runtime.image()).isEqualTo(Plans.base(java));
    assertThat(runtime.builder()).isEqualTo(Plans.builder(java));
  }

  @Test
  void saysWhyTheReleaseIsAnother() {
    String same = runtime(new Compilation(21, false)).base(Specs.spec().build()).reason();
    String later = runtime(new Compilation(18, false)).base(Specs.spec().build()).reason();

    assertThat(same).startsWith("Java 21, ");
    assertThat(same).doesNotContain("18");
    assertThat(later).startsWith("Java 21, ");
    assertThat(later).contains("Java 18");
  }

  @Test
  void takesTheAnnotationsReference() {
    JavaRuntime runtime = runtime(Plans.JAVA_17);
    String mirror = "mirror.example/java@sha256:" + "0".repeat(64);

    assertThat(runtime.base(Specs.spec().baseImage(mirror).build()).value().text())
        .isEqualTo(mirror);
    assertThat(runtime.base(Specs.spec().build()).value().text())
        .isEqualTo("base.example/java17:nonroot");
  }

  @Test
  void buildsWithTheJdkAloneWhereTheProjectBringsMaven() {
    JavaRuntime runtime = runtime(new Compilation(21, false));

    assertThat(runtime.builder(Projects.singleModule(true)).value().text())
        .isEqualTo("builder.example/jdk:21");
    assertThat(runtime.builder(Projects.singleModule(false)).value().text())
        .isEqualTo("builder.example/maven:21");
    assertThat(runtime.builder(Projects.prebuilt("lib/a.jar")).value().text())
        .isEqualTo("builder.example/jdk:21");
  }

  @Test
  void passesOverABaseThatNothingBuildsFor() {
    Bases noBuilderFor17 = new Bases(Plans.bases().bases(), List.of(Plans.builder(21)));

    assertThat(RuntimeRule.choose(Specs.spec().build(), Plans.JAVA_17, noBuilderFor17).value())
        .hasValue(new JavaRuntime(Plans.base(21), Plans.builder(21), 17));
  }

  @Test
  void refusesAReleaseThatNoBaseRuns() {
    Sourced<Optional<JavaRuntime>> chosen = choose(Specs.spec(), new Compilation(26, false));

    assertThat(chosen.value()).isEmpty();
    assertThat(Place.of(chosen.findings()))
        .containsExactly(Place.whole(FindingCode.RELEASE_TOO_NEW));
    assertThat(chosen.findings().get(0).problem()).contains("Java 26: there are 17, 21, 25");
  }

  @Test
  void runsPreviewClassesOnTheirOwnReleaseAlone() {
    assertThat(runtime(new Compilation(21, true)).image()).isEqualTo(Plans.base(21));

    Sourced<Optional<JavaRuntime>> chosen = choose(Specs.spec(), new Compilation(22, true));

    assertThat(chosen.value()).isEmpty();
    assertThat(Place.of(chosen.findings()))
        .containsExactly(Place.whole(FindingCode.RELEASE_TOO_NEW));
    assertThat(chosen.findings().get(0).problem()).contains("Java 22 with preview features");
    assertThat(chosen.findings().get(0).remedy()).contains("--enable-preview");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"AUTO", "DISTROLESS_JAVA"})
  void refusesBasesThatDoNotWorkYet(BaseKind kind) {
    List<Place> places = Place.of(choose(Specs.spec().base(kind), Plans.JAVA_17).findings());

    assertThat(places).containsExactly(new Place(FindingCode.BASE_NOT_YET, Anchor.member("base")));
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "DISTROLESS_JAVA"})
  void takesBasesThatWork(BaseKind kind) {
    assertThat(choose(Specs.spec().base(kind), Plans.JAVA_17).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"17", "21"})
  void refusesFlexibleMainsBeforeJava25(int release) {
    Sourced<Optional<JavaRuntime>> chosen =
        choose(Specs.spec().mainMethod(MainMethod.FLEXIBLE), new Compilation(release, false));

    assertThat(Place.of(chosen.findings()))
        .containsExactly(Place.whole(FindingCode.MAIN_NOT_LAUNCHABLE));
    assertThat(chosen.findings().get(0).problem()).contains("the image has Java " + release);
  }

  @ParameterizedTest
  @CsvSource({"FLEXIBLE, 22", "FLEXIBLE, 25", "CLASSIC, 17"})
  void startsMainsThatTheLauncherKnows(MainMethod main, int release) {
    assertThat(choose(Specs.spec().mainMethod(main), new Compilation(release, false)).findings())
        .isEmpty();
  }

  @Test
  void refusesPlatformsThatTheBaseIsNotPublishedFor() {
    Sourced<Optional<JavaRuntime>> chosen =
        choose(
            Specs.spec().platforms("linux/amd64", "linux/arm/v7", "linux/arm64", "linux/mips"),
            Plans.JAVA_17);

    assertThat(Place.of(chosen.findings()))
        .containsExactly(
            new Place(FindingCode.PLATFORM_NOT_OFFERED, Anchor.member("platforms", 1)),
            new Place(FindingCode.PLATFORM_NOT_OFFERED, Anchor.member("platforms", 3)))
        .inOrder();
    assertThat(chosen.findings().get(0).problem()).contains("linux/arm/v7");
    assertThat(chosen.findings().get(0).remedy()).contains("linux/amd64, linux/arm64");
  }

  @Test
  void takesPlatformsThatTheBaseIsPublishedFor() {
    assertThat(
            choose(Specs.spec().platforms("linux/arm64", "linux/amd64"), Plans.JAVA_17).findings())
        .isEmpty();
  }

  private static Sourced<Optional<JavaRuntime>> choose(Specs spec, Compilation compilation) {
    return RuntimeRule.choose(spec.build(), compilation, Plans.bases());
  }

  private static JavaRuntime runtime(Compilation compilation) {
    return choose(Specs.spec(), compilation).value().orElseThrow();
  }
}
