package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Requirement.Feature;
import dev.minimalimage.processor.plan.Catalogues;
import dev.minimalimage.processor.plan.Place;
import dev.minimalimage.processor.plan.Specs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each mistake, and its neighbour that is none. */
final class BaseFindingsTest {
  private static final String NOSSL = "mirror.example:5000/distroless/base-nossl-debian12:nonroot";
  private static final Need FONTS =
      new Need(
          Feature.FONTS,
          Certainty.CERTAIN,
          List.of(),
          List.of(new Proof("", "com.example.Chart", "draws text")));

  /** Without supplements, so that only bases differ. */
  private static final Bases BARE = Small.of(Catalogues.bases(), List.of());

  @Test
  void refusesABaseByWhatItLacks() {
    Finding finding =
        only(
            Asking.of(Specs.spec().base(BaseKind.DISTROLESS_BASE_NOSSL))
                .bases(BARE)
                .needs(List.of(FONTS)));

    assertThat(finding.code()).isEqualTo(FindingCode.BASE_LACKS);
    assertThat(finding.anchor()).isEqualTo(Anchor.member("base"));
    assertThat(finding.problem())
        .isEqualTo(
            "base = DISTROLESS_BASE_NOSSL lacks fontconfig and a font, which com.example.Chart"
                + " needs (draws text)");
    assertThat(finding.remedy()).isEqualTo("use DISTROLESS_JAVA_BASE, or AUTO");
  }

  @Test
  void takesABaseThatASupplementMends() {
    assertThat(
            Asking.of(Specs.spec().base(BaseKind.DISTROLESS_BASE_NOSSL))
                .needs(List.of(FONTS))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CONDITIONAL", "TOLERATED"})
  void onlyNotesWhatIsNotCertain(Certainty certainty) {
    Outcome outcome =
        Asking.of(Specs.spec().base(BaseKind.DISTROLESS_BASE_NOSSL))
            .bases(BARE)
            .needs(certainty, Feature.FONTS)
            .outcome();

    assertThat(outcome.reasoning().uncovered()).containsExactly(Feature.FONTS);
    assertThat(outcome.reasoning().notes()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCRATCH", "DISTROLESS_STATIC"})
  void noJvmRunsWithoutGlibc(BaseKind kind) {
    Finding finding =
        only(Asking.of(Specs.spec().base(kind)).needs(Certainty.CERTAIN, Catalogues.glibc("2.29")));

    assertThat(finding.problem())
        .isEqualTo("base = " + kind + " lacks glibc, which the Java runtime needs");
    assertThat(finding.remedy()).isEqualTo("use DISTROLESS_BASE_NOSSL, or AUTO");
  }

  @Test
  void refusesABaseWithAnOlderGlibcThanTheJdks() {
    Finding finding =
        only(
            Asking.of(Specs.spec().base(BaseKind.DISTROLESS_CC))
                .bases(Small.of(Catalogues.jdk(25, "2.42"))));

    assertThat(finding.problem())
        .isEqualTo(
            "base = DISTROLESS_CC lacks glibc 2.42, which the Java runtime needs"
                + " (builder.example/jdk:25 is linked to it)");
    assertThat(finding.remedy()).isEqualTo("use DISTROLESS_JAVA, or AUTO");
    assertThat(
            Asking.of(Specs.spec().base(BaseKind.DISTROLESS_CC))
                .bases(Small.of(Catalogues.jdk(25, "2.41")))
                .findings())
        .isEmpty();
  }

  @Test
  void aMissingLibrarysVersionsAreNoNews() {
    Requirement library = new Requirement.Library("libstdc++.so.6");
    Requirement version = Catalogues.symbols("libstdc++.so.6", "GLIBCXX", "3.4.22");
    Specs specs = Specs.spec().base(BaseKind.DISTROLESS_BASE_NOSSL);

    Finding finding = only(Asking.of(specs).bases(BARE).needs(Certainty.CERTAIN, version, library));

    assertThat(finding.problem()).endsWith(" lacks libstdc++.so.6, which a-1.jar needs (liba.so)");
    // 26.6 MB against cc's 27.7 MB.
    assertThat(finding.remedy()).startsWith("use DISTROLESS_JAVA_BASE");
  }

  @Test
  void readsWhatAMirrorHoldsFromItsName() {
    Specs specs = Specs.spec().baseImage("mirror.example:5000/distroless/cc-debian13:v1");
    Requirement udev = new Requirement.Library("libudev.so.1");

    Outcome outcome =
        Asking.of(specs).needs(Certainty.CERTAIN, new Requirement.Library("libz.so.1")).outcome();
    assertThat(outcome.base().kind()).isEqualTo(BaseKind.DISTROLESS_CC);
    assertThat(outcome.reference().value().text())
        .isEqualTo("mirror.example:5000/distroless/cc-debian13:v1");
    assertThat(outcome.reference().reason()).endsWith("; the reference is the annotation's");

    Finding finding = only(Asking.of(specs).needs(Certainty.CERTAIN, udev));
    assertThat(finding.anchor()).isEqualTo(Anchor.member("baseImage"));
    assertThat(finding.problem())
        .startsWith(
            "baseImage = \"mirror.example:5000/distroless/cc-debian13:v1\" lacks libudev.so.1,");
    assertThat(finding.remedy()).contains("provides = {\"libudev.so.1\"}");
  }

  @Test
  void believesWhatTheAnnotationSaysOfItsBase() {
    Requirement udev = new Requirement.Library("libudev.so.1");
    Specs mine = Specs.spec().baseImage("mine.example/java@sha256:" + "0".repeat(64));

    assertThat(Asking.of(mine).needs(Certainty.CERTAIN, udev).findings()).hasSize(1);
    Outcome outcome = Asking.of(mine.provides(udev)).needs(Certainty.CERTAIN, udev).outcome();
    assertThat(outcome.base().kind()).isEqualTo(BaseKind.DISTROLESS_JAVA);
    assertThat(outcome.base().java()).hasValue(25);
  }

  @Test
  void believesNothingOfABaseThatNobodyNamed() {
    Requirement udev = new Requirement.Library("libudev.so.1");
    Asking asking = Asking.of(Specs.spec().provides(udev)).needs(Certainty.CONDITIONAL, udev);

    assertThat(asking.outcome().reasoning().uncovered()).containsExactly(udev);
    assertThat(asking.outcome().reasoning().notes().get(1)).startsWith("What provides says");
  }

  @Test
  void saysThatNoBaseHasIt() {
    Finding finding =
        only(
            Asking.auto()
                .needs(Certainty.CERTAIN, new Requirement.Command("ffmpeg"), Feature.FONTS));

    assertThat(finding.code()).isEqualTo(FindingCode.NEED_UNCOVERED);
    assertThat(finding.anchor()).isEqualTo(Anchor.whole());
    assertThat(finding.problem())
        .isEqualTo("no base has the program ffmpeg, which a-1.jar needs (liba.so)");
    assertThat(finding.remedy())
        .isEqualTo(
            "name an image of your own that has it with baseImage, and say so with provides ="
                + " {\"program ffmpeg\"}");
  }

  @Test
  void anAcceptedLackLeavesAPlan() {
    var found = Asking.auto().needs(Certainty.CERTAIN, new Requirement.Command("sh")).search();

    Outcome outcome = found.value().orElseThrow();
    assertThat(outcome.base().kind()).isEqualTo(BaseKind.DISTROLESS_BASE_NOSSL);
    assertThat(outcome.reasoning().notes().get(0)).contains("the annotation accepts that");
  }

  @Test
  void saysWhereANativeLibraryHasNoBuild() {
    Requirement build = new Requirement.NativeBuild("jni", Platform.parse("linux/arm64"));
    Specs specs = Specs.spec().platforms("linux/amd64", "linux/arm64");

    Finding finding = only(Asking.of(specs).needs(Certainty.CERTAIN, build));

    assertThat(new Place(finding.code(), finding.anchor()))
        .isEqualTo(new Place(FindingCode.NATIVE_BUILD_MISSING, Anchor.member("platforms", 1)));
    assertThat(finding.problem())
        .isEqualTo("there is no build of jni for linux/arm64, which a-1.jar needs (liba.so)");
    assertThat(Place.of(Asking.auto().needs(Certainty.CERTAIN, build).findings()))
        .containsExactly(Place.whole(FindingCode.NATIVE_BUILD_MISSING));
    Outcome tolerated = Asking.auto().needs(Certainty.TOLERATED, build).outcome();
    assertThat(tolerated.reasoning().uncovered()).containsExactly(build);
  }

  @Test
  void warnsOfABaseThatIsNotMended() {
    Finding finding = only(Asking.of(Specs.spec().baseImage(NOSSL)));

    assertThat(new Place(finding.code(), finding.anchor()))
        .isEqualTo(new Place(FindingCode.BASE_END_OF_SUPPORT, Anchor.member("baseImage")));
    assertThat(finding.problem()).isEqualTo(NOSSL + " has had no updates since 2026-09-30");
    assertThat(finding.remedy())
        .isEqualTo("use base.example/distroless/base-nossl-debian13:nonroot");
    assertThat(Asking.of(Specs.spec().baseImage(NOSSL.replace("12", "13"))).findings()).isEmpty();
  }

  @Test
  void warnsNinetyDaysAhead() {
    Bases bases = Catalogues.small();
    var end = Catalogues.ended().endOfSupport();
    Asking asking = Asking.of(Specs.spec().baseImage(NOSSL));

    Finding finding = only(asking.bases(asOf(bases, end.minusDays(90))));
    assertThat(finding.problem()).isEqualTo(NOSSL + " gets no updates after 2026-09-30");
    assertThat(asking.bases(asOf(bases, end.minusDays(91))).findings()).isEmpty();
  }

  @Test
  void refusesPlatformsThatNothingIsPublishedFor() {
    var found =
        Asking.of(Specs.spec().platforms("linux/amd64", "linux/arm/v7", "linux/mips")).search();

    assertThat(found.value()).isEmpty();
    assertThat(Place.of(found.findings()))
        .containsExactly(
            new Place(FindingCode.PLATFORM_NOT_OFFERED, Anchor.member("platforms", 1)),
            new Place(FindingCode.PLATFORM_NOT_OFFERED, Anchor.member("platforms", 2)))
        .inOrder();
    assertThat(found.findings().get(0).problem()).contains("is not published for linux/arm/v7");
    assertThat(found.findings().get(0).remedy()).isEqualTo("use linux/amd64, linux/arm64");
    assertThat(Asking.of(Specs.spec().platforms("linux/arm64", "linux/amd64")).findings())
        .isEmpty();
  }

  @Test
  void linksNothingWhereTheJdkIsNotPublished() {
    Bases bases = Small.of(Small.onlyOn(Catalogues.jdk(25), "linux/amd64"));
    Asking asking = Asking.of(Specs.spec().platforms("linux/arm64")).bases(bases);

    assertThat(asking.outcome().base().java()).hasValue(25);
    assertThat(asking.modules(Certainty.CERTAIN, "jdk.compiler").findings().get(0).problem())
        .isEqualTo("builder.example/jdk:25 is not published for linux/arm64");
  }

  private static Bases asOf(Bases bases, LocalDate day) {
    return new Bases(day, bases.bases(), bases.jdks(), bases.builders(), bases.supplements());
  }

  private static Finding only(Asking asking) {
    List<Finding> findings = asking.findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
