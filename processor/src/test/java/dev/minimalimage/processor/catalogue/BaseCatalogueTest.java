package dev.minimalimage.processor.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Requirement.Feature;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BaseCatalogueTest {
  private static final Bases BASES = BaseCatalogue.read();

  private static BaseImage base(String name) {
    return BASES.bases().stream()
        .filter(base -> base.reference().text().matches("(.*/)?" + name + "(:nonroot)?"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsTheSameEveryTime() {
    assertThat(BaseCatalogue.read()).isEqualTo(BASES);
  }

  @Test
  void prefersTheNewerSuiteAndThenTheSmallerBase() {
    assertThat(BASES.bases().stream().map(base -> base.reference().text()))
        .containsExactly(
            "scratch",
            "gcr.io/distroless/static-debian13:nonroot",
            "gcr.io/distroless/base-nossl-debian13:nonroot",
            "gcr.io/distroless/base-debian13:nonroot",
            "gcr.io/distroless/cc-debian13:nonroot",
            "gcr.io/distroless/java-base-debian13:nonroot",
            "gcr.io/distroless/java17-debian13:nonroot",
            "gcr.io/distroless/java21-debian13:nonroot",
            "gcr.io/distroless/java25-debian13:nonroot",
            "gcr.io/distroless/static-debian12:nonroot",
            "gcr.io/distroless/base-nossl-debian12:nonroot",
            "gcr.io/distroless/base-debian12:nonroot",
            "gcr.io/distroless/cc-debian12:nonroot",
            "gcr.io/distroless/java-base-debian12:nonroot",
            "gcr.io/distroless/java17-debian12:nonroot")
        .inOrder();
  }

  @Test
  void knowsThatDebian12IsAtItsEndAndDebian13IsNot() {
    for (BaseImage base : BASES.bases()) {
      assertWithMessage("%s", base.reference())
          .that(base.endOfSupport().isBefore(BASES.asOf()))
          .isEqualTo(base.suite().equals("debian12"));
    }
  }

  @Test
  void takesWhatABaseExtends() {
    assertThat(base("static-debian13").offers().sonames()).isEmpty();
    assertThat(base("base-nossl-debian13").offers().sonames())
        .containsAtLeast("libc.so.6", "libm.so.6");
    assertThat(base("base-debian13").offers().sonames())
        .containsAtLeast("libc.so.6", "libssl.so.3", "libz.so.1");
    assertThat(base("cc-debian13").offers().sonames())
        .containsAtLeast("libc.so.6", "libssl.so.3", "libstdc++.so.6", "libgomp.so.1");
    // Java images stand on base-nossl.
    assertThat(base("java25-debian13").offers().sonames())
        .containsAtLeast("libc.so.6", "libz.so.1", "libfontconfig.so.1");
    assertThat(base("java25-debian13").offers().sonames())
        .containsNoneOf("libssl.so.3", "libgomp.so.1");
    // Debian 12's base has OpenSSL without zlib.
    assertThat(base("base-debian12").offers().sonames()).doesNotContain("libz.so.1");
    assertThat(base("java21-debian13").offers().features())
        .containsExactly(
            Feature.CA_CERTIFICATES,
            Feature.TIME_ZONES,
            Feature.FONTS,
            Feature.TMP,
            Feature.UTF8_LOCALE);
    assertThat(base("cc-debian13").offers().features())
        .containsExactly(Feature.CA_CERTIFICATES, Feature.TIME_ZONES, Feature.TMP);
    assertThat(base("java17-debian13").offers().glibc()).hasValue(Version.parse("2.41"));
    assertThat(base("java17-debian12").offers().glibc()).hasValue(Version.parse("2.36"));
    assertThat(base("cc-debian13").offers().symbols())
        .containsAtLeast(
            new SymbolVersion("libstdc++.so.6", "GLIBCXX", Version.parse("3.4.33")),
            new SymbolVersion("libgcc_s.so.1", "GCC", Version.parse("14.0.0")),
            new SymbolVersion("libz.so.1", "ZLIB", Version.parse("1.2.12")));
  }

  @Test
  void offersNothingAtAllOnScratch() {
    BaseImage scratch = base("scratch");

    assertThat(scratch.bytes()).isEqualTo(0);
    assertThat(scratch.suite()).isEmpty();
    assertThat(scratch.offers().glibc()).isEmpty();
    assertThat(scratch.offers().sonames()).isEmpty();
    assertThat(scratch.offers().features()).isEmpty();
    assertThat(scratch.offers().users()).isEmpty();
  }

  @Test
  void offersWhatFitsTogether() {
    for (BaseImage base : BASES.bases()) {
      String name = base.reference().text();
      var offers = base.offers();
      assertWithMessage(name).that(offers.sonames()).isInStrictOrder();
      assertWithMessage(name).that(offers.symbols()).isInStrictOrder();
      assertWithMessage(name).that(offers.features()).isInStrictOrder();
      assertWithMessage(name).that(base.platforms()).contains(Platform.parse("linux/amd64"));
      assertWithMessage(name).that(base.platforms()).containsNoDuplicates();
      assertWithMessage(name)
          .that(offers.glibc().isPresent())
          .isEqualTo(offers.sonames().contains("libc.so.6"));
      assertWithMessage(name)
          .that(offers.sonames())
          .containsAtLeastElementsIn(
              offers.symbols().stream().map(SymbolVersion::soname).distinct().toList());
      assertWithMessage(name).that(offers.commands()).isEmpty();
      assertWithMessage(name)
          .that(base.java().isPresent())
          .isEqualTo(base.kind() == BaseKind.DISTROLESS_JAVA);
      if (base.kind() != BaseKind.SCRATCH) {
        assertWithMessage(name).that(name).contains(base.suite());
        assertWithMessage(name)
            .that(offers.users())
            .containsAtLeast(
                "root:x:0:0:root:/root:/sbin/nologin",
                "nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin");
      }
    }
  }

  @Test
  void growsInSizeWithEveryBaseThatStandsOnAnother() {
    for (String suite : List.of("debian12", "debian13")) {
      assertThat(
              Stream.of("static", "base-nossl", "base", "cc")
                  .map(name -> base(name + "-" + suite).bytes()))
          .isInStrictOrder();
      assertThat(base("java-base-" + suite).bytes())
          .isGreaterThan(base("base-nossl-" + suite).bytes());
      assertThat(base("java17-" + suite).bytes()).isGreaterThan(base("java-base-" + suite).bytes());
    }
  }

  @Test
  void namesReferencesThatAreOnes() {
    for (BaseImage base : BASES.bases()) {
      assertThat(ImageReference.parse(base.reference().text())).isEqualTo(base.reference());
      assertThat(ImageReference.parse(base.debug().text())).isEqualTo(base.debug());
      if (base.kind() != BaseKind.SCRATCH) {
        // Without it the image would run as root wherever USER were overlooked.
        assertThat(base.reference().text()).endsWith(":nonroot");
        assertThat(base.debug().text()).endsWith(":debug-nonroot");
      }
      base.java()
          .ifPresent(
              release -> assertThat(base.reference().text()).contains("java" + release + "-"));
    }
  }

  @Test
  void hasAJdkForTheJavaOfEveryBase() {
    assertThat(BASES.jdks().stream().map(Jdk::release)).containsExactly(17, 21, 25).inOrder();
    assertThat(BASES.jdks().stream().map(Jdk::release).toList())
        .containsAtLeastElementsIn(
            BASES.bases().stream()
                .flatMap(base -> base.java().stream().boxed())
                .distinct()
                .toList());
    for (Jdk jdk : BASES.jdks()) {
      assertThat(ImageReference.parse(jdk.maven().text())).isEqualTo(jdk.maven());
      assertThat(ImageReference.parse(jdk.jdk().text())).isEqualTo(jdk.jdk());
      assertThat(jdk.maven().text()).endsWith("temurin-" + jdk.release());
      assertThat(jdk.jdk().text()).endsWith(":" + jdk.release() + "-jdk");
      assertThat(jdk.home()).isEqualTo("/opt/java/openjdk");
      assertThat(jdk.platforms()).contains(Platform.parse("linux/arm64"));
      assertThat(jdk.needs().stream().map(Need::requirement))
          .containsExactly(
              new Requirement.Symbols(
                  new SymbolVersion("libc.so.6", "GLIBC", Version.parse("2.17"))));
      assertThat(jdk.needs().get(0).certainty()).isEqualTo(Certainty.CERTAIN);
    }
  }

  @Test
  void copiesFromBasesOfTheSameSuite() {
    for (Supplement supplement : BASES.supplements()) {
      String name = supplement.covers().toString();
      BaseImage from =
          BASES.bases().stream()
              .filter(base -> base.reference().equals(supplement.from()))
              .findFirst()
              .orElseThrow();
      assertWithMessage(name).that(supplement.bytes()).isGreaterThan(0L);
      if (!supplement.suite().isEmpty()) {
        assertWithMessage(name).that(from.suite()).isEqualTo(supplement.suite());
      }
      for (Requirement covered : supplement.covers()) {
        boolean has =
            covered instanceof Requirement.Library library
                ? from.offers().sonames().contains(library.soname())
                : from.offers().features().contains(covered);
        assertWithMessage(name).that(has).isTrue();
      }
      // /lib and /bin are links on Debian 13, which COPY may replace.
      assertWithMessage(name).that(supplement.to()).matches("/(usr|etc)/.*");
    }
  }

  @Test
  void hasASupplementForAllThatASupplementNeeds() {
    for (Supplement supplement : BASES.supplements()) {
      for (String soname : supplement.requires()) {
        assertThat(
                BASES.supplements().stream()
                    .filter(other -> other.suite().equals(supplement.suite()))
                    .flatMap(other -> other.covers().stream()))
            .contains(new Requirement.Library(soname));
      }
    }
  }
}
