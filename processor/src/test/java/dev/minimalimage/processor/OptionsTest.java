package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  private static final Map<String, String> CHECK = Map.of(Options.MODE, "check");

  @Test
  void theEnvironmentOutranksTheOption() {
    assertThat(mode(CHECK, Map.of(Options.MODE_VARIABLE, "off"))).isEqualTo(Mode.OFF);
    assertThat(mode(CHECK, Map.of())).isEqualTo(Mode.CHECK);
    assertThat(mode(Map.of(), Map.of())).isEqualTo(Mode.WRITE);
  }

  @Test
  void anEmptyVariableIsNone() {
    assertThat(mode(CHECK, Map.of(Options.MODE_VARIABLE, ""))).isEqualTo(Mode.CHECK);
  }

  private static Mode mode(Map<String, String> options, Map<String, String> environment) {
    return Options.of(options, environment).value().mode();
  }
}
