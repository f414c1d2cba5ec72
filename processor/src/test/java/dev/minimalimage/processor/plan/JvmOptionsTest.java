package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JvmOptionsTest {
  private static final String HEAP = "-XX:MaxRAMPercentage=75.0";
  private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

  @Test
  void boundTheHeapAndEndWithoutMemory() {
    assertThat(values(Plans.JAVA_17)).containsExactly(HEAP, EXIT).inOrder();
    assertThat(values(Plans.JAVA_17, "-Xss512k", "-Xms64m", "-XX:InitialRAMPercentage=10"))
        .containsExactly(HEAP, EXIT)
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx256m",
        "-XX:MaxHeapSize=256m",
        "-XX:MaxRAMPercentage=50",
        "-XX:MaxRAMFraction=2"
      })
  void leaveTheHeapToTheUser(String option) {
    assertThat(values(Plans.JAVA_17, "-Xss512k", option)).containsExactly(EXIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:-ExitOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError"})
  void leaveTheEndToTheUser(String option) {
    assertThat(values(Plans.JAVA_17, option)).containsExactly(HEAP);
  }

  @Test
  void enableWhatTheClassesNeed() {
    assertThat(values(new Compilation(25, true)))
        .containsExactly(HEAP, EXIT, "--enable-preview")
        .inOrder();
  }

  @Test
  void haveReasons() {
    List<Reasoned<String>> options =
        JvmOptions.ours(Specs.spec().build(), new Compilation(25, true));

    options.forEach(option -> assertThat(option.reason()).isNotEmpty());
  }

  private static List<String> values(Compilation compilation, String... users) {
    return JvmOptions.ours(Specs.spec().jvmArgs(users).build(), compilation).stream()
        .map(Reasoned::value)
        .toList();
  }
}
