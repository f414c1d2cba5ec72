package dev.minimalimage.processor.model;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "1B, 1",
    "1kB, 1000",
    "1KB, 1000",
    "240MB, 240000000",
    "240 MB, 240000000",
    "2GB, 2000000000",
    "1KiB, 1024",
    "64MiB, 67108864",
    "3GiB, 3221225472",
    "999999999999B, 999999999999"
  })
  void sizes(String text, long bytes) {
    assertThat(DataSize.parse(text)).isEqualTo(new DataSize(bytes, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0MB",
        "01MB",
        "-1MB",
        "1",
        "MB",
        "1.5MB",
        "1  MB",
        "1mb",
        "1TB",
        "1MB ",
        "1_000B",
        "999999999999GiB",
        "9999999999999B",
        "\u0661MB"
      })
  void noSizes(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> DataSize.parse(text));
    assertThat(refusal).hasMessageThat().contains("\"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1ms, PT0.001S",
    "500ms, PT0.5S",
    "1s, PT1S",
    "90s, PT1M30S",
    "3600s, PT1H",
    "60m, PT1H",
    "999999ms, PT16M39.999S"
  })
  void durations(String text, Duration duration) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0s",
        "1",
        "s",
        "1h",
        "-1s",
        "+1s",
        "1.5s",
        "1 s",
        "01s",
        "3601s",
        "61m",
        "999999m",
        "1000000ms",
        "1S",
        "PT1S",
        "1s ",
        "\u0661s"
      })
  void noDurations(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
    assertThat(refusal).hasMessageThat().contains("\"" + text + "\"");
  }
}
