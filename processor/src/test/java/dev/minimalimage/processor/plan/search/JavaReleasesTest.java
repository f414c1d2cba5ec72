package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.MainMethod;
import dev.minimalimage.processor.model.Sourced;
import dev.minimalimage.processor.plan.Catalogues;
import dev.minimalimage.processor.plan.Place;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaReleasesTest {

  @ParameterizedTest
  @CsvSource({"8, 17", "17, 17", "18, 21", "21, 21", "22, 25", "25, 25"})
  void takesTheFirstReleaseThatRunsTheClasses(int release, int java) {
    assertThat(release(Specs.spec(), release)).isEqualTo(java);
    assertThat(release(Specs.spec().base(BaseKind.DISTROLESS_JAVA), release)).isEqualTo(java);
  }

  @Test
  void saysWhyTheReleaseIsAnother() {
    String same = JavaReleases.reason(Catalogues.jdk(21), new Compilation(21, false));
    String later = JavaReleases.reason(Catalogues.jdk(21), new Compilation(18, false));

    assertThat(same).startsWith("Java 21, ");
    assertThat(same).doesNotContain("18");
    assertThat(later).startsWith("Java 21, ");
    assertThat(later).contains("Java 18");
  }

  /** On 17, classes of 21 run on a linked runtime beside the image's own. */
  @ParameterizedTest
  @CsvSource({"java21-debian13, 17, 21", "java17-debian13, 17, 17", "java17-debian13, 21, 21"})
  void anImageWithJavaDecidesTheRelease(String image, int release, int java) {
    Specs specs = Specs.spec().baseImage("mirror.example/distroless/" + image);

    assertThat(release(specs, release)).isEqualTo(java);
  }

  @Test
  void passesOverABaseThatNothingBuildsFor() {
    Specs specs = Specs.spec().base(BaseKind.DISTROLESS_JAVA);

    assertThat(
            JavaReleases.choose(
                    specs.build(), new Compilation(17, false), Small.of(Catalogues.jdk(21)))
                .value())
        .hasValue(Catalogues.jdk(21));
  }

  @Test
  void passesOverAReleaseThatNoBaseHas() {
    Specs specs = Specs.spec().base(BaseKind.DISTROLESS_JAVA);
    Bases without17 =
        Small.of(
            Catalogues.bases().stream().filter(base -> base.java().orElse(0) != 17).toList(),
            List.of());

    assertThat(JavaReleases.choose(specs.build(), new Compilation(17, false), without17).value())
        .hasValue(Catalogues.jdk(21));
  }

  @Test
  void refusesAReleaseThatNoBaseRuns() {
    Sourced<Optional<Jdk>> chosen = choose(Specs.spec(), new Compilation(26, false));

    assertThat(chosen.value()).isEmpty();
    assertThat(Place.of(chosen.findings()))
        .containsExactly(Place.whole(FindingCode.RELEASE_TOO_NEW));
    assertThat(chosen.findings().get(0).problem()).contains("Java 26: there are 17, 21, 25");
  }

  @Test
  void runsPreviewClassesOnTheirOwnReleaseAlone() {
    assertThat(choose(Specs.spec(), new Compilation(21, true)).value())
        .hasValue(Catalogues.jdk(21));

    Sourced<Optional<Jdk>> chosen = choose(Specs.spec(), new Compilation(22, true));

    assertThat(chosen.value()).isEmpty();
    assertThat(Place.of(chosen.findings()))
        .containsExactly(Place.whole(FindingCode.RELEASE_TOO_NEW));
    assertThat(chosen.findings().get(0).problem()).contains("Java 22 with preview features");
    assertThat(chosen.findings().get(0).remedy()).contains("--enable-preview");
  }

  @ParameterizedTest
  @CsvSource({"17", "21"})
  void refusesFlexibleMainsBeforeJava25(int release) {
    Sourced<Optional<Jdk>> chosen =
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

  private static int release(Specs specs, int release) {
    return choose(specs, new Compilation(release, false)).value().orElseThrow().release();
  }

  private static Sourced<Optional<Jdk>> choose(Specs specs, Compilation compilation) {
    return JavaReleases.choose(specs.build(), compilation, Catalogues.small());
  }
}
