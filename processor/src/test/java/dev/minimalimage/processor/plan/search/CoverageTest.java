package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.NumericUser;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Requirement.Feature;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import dev.minimalimage.processor.plan.Catalogues;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverageTest {
  private static final Offers OFFERS =
      new Offers(
          Optional.of(Version.parse("2.36")),
          List.of("libstdc++.so.6", "libz.so.1"),
          List.of(
              version("libstdc++.so.6", "CXXABI", "1.3.13"),
              version("libstdc++.so.6", "GLIBCXX", "3.4.30")),
          List.of(Feature.TMP),
          List.of("sh"),
          List.of("nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin"));

  @ParameterizedTest
  @ValueSource(strings = {"libz.so.1", "libc.so.6", "libpthread.so.0", "ld-linux-aarch64.so.1"})
  void coversLibrariesItHasAndThoseOfGlibc(String soname) {
    assertCovered(new Requirement.Library(soname));
  }

  @ParameterizedTest
  @ValueSource(strings = {"libgcc_s.so.1", "libz.so", "libcrypt.so.1", "libmagic.so.1"})
  void coversNoOtherLibrary(String soname) {
    assertMissing(new Requirement.Library(soname));
  }

  @Test
  void withoutGlibcThereIsNoneOfItsLibraries() {
    Need need = Asking.need(new Requirement.Library("libc.so.6"), Certainty.CERTAIN);
    Need version = Asking.need(Catalogues.glibc("2.2.5"), Certainty.CERTAIN);

    assertThat(Coverage.missing(List.of(need, version), Coverage.NOTHING))
        .containsExactly(need, version)
        .inOrder();
  }

  @Test
  void comparesVersionsOfGlibcByNumber() {
    assertCovered(Catalogues.glibc("2.4"));
    assertCovered(Catalogues.glibc("2.36"));
    assertCovered(Catalogues.symbols("libm.so.6", "GLIBC", "2.29"));
    assertMissing(Catalogues.glibc("2.37"));
    assertMissing(Catalogues.glibc("2.100"));
  }

  @Test
  void comparesVersionsOfALibraryWithinTheirFamily() {
    assertCovered(Catalogues.symbols("libstdc++.so.6", "GLIBCXX", "3.4.9"));
    assertCovered(Catalogues.symbols("libstdc++.so.6", "GLIBCXX", "3.4.30"));
    assertMissing(Catalogues.symbols("libstdc++.so.6", "GLIBCXX", "3.4.31"));
    assertMissing(Catalogues.symbols("libstdc++.so.6", "CXXABI", "1.3.14"));
    assertMissing(Catalogues.symbols("libstdc++.so.6", "OTHER", "1.0"));
    assertMissing(Catalogues.symbols("libgcc_s.so.1", "GCC", "3.4"));
  }

  @Test
  void theLoaderTakesALibraryWithoutVersionsForAny() {
    assertCovered(Catalogues.symbols("libz.so.1", "ZLIB", "1.2.9"));
  }

  @Test
  void coversCommandsAndFeaturesThatItHas() {
    assertCovered(new Requirement.Command("sh"));
    assertMissing(new Requirement.Command("/bin/sh"));
    assertCovered(Feature.TMP);
    assertMissing(Feature.FONTS);
  }

  @Test
  void noBaseHasANativeBuild() {
    assertMissing(new Requirement.NativeBuild("z", Platform.parse("linux/amd64")));
  }

  @Test
  void knowsTheUserByNumber() {
    List<Need> needs = List.of(Asking.need(Feature.USER_ENTRY, Certainty.CERTAIN));

    assertThat(Coverage.missing(needs, OFFERS)).isEmpty();
    assertThat(Coverage.missing(needs, OFFERS, new NumericUser(65532, 1))).isEmpty();
    assertThat(Coverage.missing(needs, OFFERS, new NumericUser(6553, 6553))).isEqualTo(needs);
  }

  @Test
  void suppliesWhatABaseMissesWithWhatThatNeeds() {
    BaseImage nossl = Catalogues.bases().get(2);
    Requirement versions = Catalogues.symbols("libstdc++.so.6", "GLIBCXX", "3.4.22");

    assertThat(Coverage.supplements(List.of(versions), nossl, Catalogues.copies()).orElseThrow())
        .containsExactly(Catalogues.copies().get(0), Catalogues.copies().get(1))
        .inOrder();
    assertThat(
            Coverage.supplements(
                List.of(versions, new Requirement.Command("sh")), nossl, Catalogues.copies()))
        .isEmpty();
  }

  @Test
  void suppliesNothingOfAnotherSuite() {
    List<Requirement> wanted = List.of(new Requirement.Library("libz.so.1"));

    assertThat(Coverage.supplements(wanted, Catalogues.ended(), Catalogues.copies())).isEmpty();
  }

  private static void assertCovered(Requirement requirement) {
    assertThat(Coverage.missing(List.of(Asking.need(requirement, Certainty.CERTAIN)), OFFERS))
        .isEmpty();
  }

  private static void assertMissing(Requirement requirement) {
    List<Need> needs = List.of(Asking.need(requirement, Certainty.CERTAIN));
    assertThat(Coverage.missing(needs, OFFERS)).isEqualTo(needs);
  }

  private static SymbolVersion version(String soname, String family, String version) {
    return new SymbolVersion(soname, family, Version.parse(version));
  }
}
