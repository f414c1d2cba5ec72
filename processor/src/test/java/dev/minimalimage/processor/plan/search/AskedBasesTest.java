package dev.minimalimage.processor.plan.search;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.plan.Catalogues;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedBasesTest {

  @Test
  void automaticallyAllThatAreMended() {
    AskedBases asked = AskedBases.of(Specs.spec().build(), Catalogues.small());

    assertThat(asked.bases()).containsExactlyElementsIn(Catalogues.bases().subList(0, 8)).inOrder();
    assertThat(asked.member()).isEmpty();
  }

  @Test
  void fallsBackToWhatIsNotMended() {
    AskedBases asked =
        AskedBases.of(Specs.spec().build(), Small.of(List.of(Catalogues.ended()), List.of()));

    assertThat(asked.bases()).containsExactly(Catalogues.ended());
  }

  @Test
  void theKindThatIsAskedFor() {
    AskedBases asked =
        AskedBases.of(
            Specs.spec().base(BaseKind.DISTROLESS_BASE_NOSSL).build(), Catalogues.small());

    assertThat(asked.bases()).containsExactly(Catalogues.bases().get(2));
    assertThat(asked.member()).hasValue("base");
  }

  @ParameterizedTest
  @CsvSource({
    "registry.example/distroless/cc-debian13,                     DISTROLESS_CC, debian13",
    "registry.example:5000/a/distroless/cc-debian13:nonroot,      DISTROLESS_CC, debian13",
    "distroless/base-nossl-debian12:x,                            DISTROLESS_BASE_NOSSL, debian12",
    "registry.example/distroless/base-nossl:nonroot,              DISTROLESS_BASE_NOSSL, debian13",
    "scratch,                                                     SCRATCH, ''",
  })
  void readsAKnownName(String reference, BaseKind kind, String suite) {
    for (BaseKind said : List.of(BaseKind.AUTO, kind)) {
      AskedBases asked =
          AskedBases.of(Specs.spec().base(said).baseImage(reference).build(), Catalogues.small());

      assertThat(asked.bases()).hasSize(1);
      BaseImage base = asked.bases().get(0);
      assertThat(base.kind()).isEqualTo(kind);
      assertThat(base.suite()).isEqualTo(suite);
      assertThat(base.reference().text()).isEqualTo(reference);
      assertThat(asked.member()).hasValue("baseImage");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "registry.example/cc-debian13,                       AUTO,          baseImage, DISTROLESS_JAVA",
    "registry.example/distroless/cc-debian14,            AUTO,          baseImage, DISTROLESS_JAVA",
    "registry.example/hardened/jre,                      DISTROLESS_CC, base,      DISTROLESS_CC",
  })
  void takesAnUnknownNameForOneOfItsKind(
      String reference, BaseKind said, String member, BaseKind kind) {
    AskedBases asked =
        AskedBases.of(Specs.spec().base(said).baseImage(reference).build(), Catalogues.small());

    assertThat(asked.bases().stream().map(BaseImage::kind).distinct()).containsExactly(kind);
    assertThat(asked.bases().stream().map(base -> base.reference().text()).distinct())
        .containsExactly(reference);
    assertThat(asked.member()).hasValue(member);
  }
}
