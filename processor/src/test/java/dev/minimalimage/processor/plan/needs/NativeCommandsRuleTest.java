package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.plan.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeCommandsRuleTest {
  private static final String LIBRARY = "ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so";

  @Test
  void onnxRuntimeAsksAShell() {
    assertThat(Needs.lines(NativeCommandsRule.needs(Needs.usual(onnx("VERS_1.29.0")))))
        .containsExactly(
            "CERTAIN the program sh: onnxruntime.jar!"
                + LIBRARY
                + " kills the JVM without it, unless env = \"ORT_DISABLE_TELEMETRY=1\"");
  }

  @Test
  void laterOnesDoToo() {
    assertThat(NativeCommandsRule.needs(Needs.usual(onnx("VERS_1.30.1")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VERS_1.28.0", "VERS_1.3.0", "GLIBC_2.34"})
  void othersDoNot(String version) {
    assertThat(NativeCommandsRule.needs(Needs.usual(onnx(version)))).isEmpty();
  }

  @Test
  void notIfItIsToldNotTo() {
    Element onnx = onnx("VERS_1.29.0");

    assertThat(
            NativeCommandsRule.needs(
                Needs.question(Specs.spec().env("ORT_DISABLE_TELEMETRY=1"), onnx)))
        .isEmpty();
    assertThat(
            NativeCommandsRule.needs(
                Needs.question(Specs.spec().env("ORT_DISABLE_TELEMETRY=0"), onnx)))
        .hasSize(1);
  }

  private static Element onnx(String version) {
    return Element.jar("onnxruntime.jar").glibc("amd64", LIBRARY, "libonnxruntime.so.1:" + version);
  }
}
