package dev.minimalimage.processor.model;

import static com.google.common.truth.Truth.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FindingCodeTest {
  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void isFoundByItsId(FindingCode code) {
    assertThat(code.id()).matches("MI(-[A-Z]+)+");
    assertThat(FindingCode.byId(code.id())).isEqualTo(Optional.of(code));
  }

  @Test
  void errorsCannotBeSuppressed() {
    assertThat(FindingCode.PORT_RANGE.isSuppressible()).isFalse();
    assertThat(FindingCode.ENV_SECRET.isSuppressible()).isTrue();
    assertThat(FindingCode.PORT_PRIVILEGED.isSuppressible()).isTrue();
  }

  @Test
  void aFindingIsOneLineOfCodeProblemAndRemedy() {
    var finding = new Finding(FindingCode.ENV_SECRET, Anchor.whole(), "it leaks", "stop it");

    assertThat(finding.text()).isEqualTo("[MI-ENV-SECRET] it leaks; stop it");
    assertThat(finding.isError()).isTrue();
  }
}
