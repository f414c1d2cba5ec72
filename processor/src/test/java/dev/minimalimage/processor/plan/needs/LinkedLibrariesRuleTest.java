package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.NativeSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkedLibrariesRuleTest {
  private static final String ROCKSDB = "rocksdbjni-9.10.0.jar";

  private static List<String> amd64(Element... elements) {
    return Needs.lines(LinkedLibrariesRule.needs(Needs.on("linux/amd64", elements)));
  }

  @Test
  void asksForWhatTheFilesOfThePlatformAreLinkedTo() {
    Element rocksdb =
        Element.jar(ROCKSDB)
            .glibc(
                "amd64",
                "librocksdbjni-linux64.so",
                "libpthread.so.0",
                "libstdc++.so.6",
                "libc.so.6",
                "ld-linux-x86-64.so.2",
                "libc.so.6:GLIBC_2.12",
                "libstdc++.so.6:GLIBCXX_3.4.11")
            .glibc("arm64", "librocksdbjni-linux-aarch64.so", "libatomic.so.1")
            .file(NativeSystem.LINUX_MUSL, "amd64", "librocksdbjni-linux64-musl.so", "libx.so.1");

    assertThat(amd64(rocksdb))
        .containsExactly(
            "CERTAIN libstdc++.so.6 [linux/amd64]: rocksdbjni-9.10.0.jar!librocksdbjni-linux64.so",
            "CERTAIN glibc 2.12 [linux/amd64]: rocksdbjni-9.10.0.jar!librocksdbjni-linux64.so",
            "CERTAIN GLIBCXX_3.4.11 of libstdc++.so.6 [linux/amd64]:"
                + " rocksdbjni-9.10.0.jar!librocksdbjni-linux64.so");
  }

  @Test
  void leavesOutWhatGlibcAndTheRuntimeHave() {
    Element sqlite =
        Element.jar("a.jar").glibc("amd64", "liba.so", "libm.so.6", "libjvm.so", "libjawt.so");

    assertThat(amd64(sqlite)).isEmpty();
  }

  @Test
  void allOfGlibcIsOneVersion() {
    Element jar =
        Element.jar("a.jar")
            .glibc("amd64", "liba.so", "libm.so.6:GLIBC_2.29", "ld-linux-x86-64.so.2:GLIBC_2.3");

    assertThat(amd64(jar))
        .containsExactly(
            "CERTAIN glibc 2.29 [linux/amd64]: a.jar!liba.so",
            "CERTAIN glibc 2.3 [linux/amd64]: a.jar!liba.so");
  }

  @Test
  void aSiblingOfTheSameJarSatisfies() {
    Element onnx =
        Element.jar("onnxruntime-1.22.0.jar")
            .glibc("amd64", "ai/onnxruntime/native/linux-x64/libonnxruntime.so")
            .soname("libonnxruntime.so.1")
            .glibc(
                "amd64",
                "ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so",
                "libonnxruntime.so.1",
                "libonnxruntime.so.1:VERS_1.22.0");

    assertThat(amd64(onnx)).isEmpty();
  }

  @Test
  void aFileOfAnotherMachineOrJarDoesNot() {
    Element jar =
        Element.jar("a.jar").glibc("amd64", "liba.so", "libb.so").glibc("arm64", "libb.so");
    Element other = Element.jar("b.jar").glibc("amd64", "libb.so");

    assertThat(amd64(jar, other)).containsExactly("CERTAIN libb.so [linux/amd64]: a.jar!liba.so");
  }

  @Test
  void jarsThatAreSplitByPlatformAreOne() {
    Element blas =
        Element.jar("openblas-0.3.28-linux-x86_64.jar").glibc("amd64", "libopenblas.so.0");
    Element cv =
        Element.jar("opencv-4.10.0-linux-x86_64.jar")
            .glibc("amd64", "libopencv_core.so", "libopenblas.so.0");

    assertThat(amd64(blas, cv)).isEmpty();
  }

  @Test
  void aLibraryThatFallsBackToleratesTheAbsence() {
    Element tcnative =
        Element.jar("netty-tcnative-boringssl-static-2.0.72.Final-linux-x86_64.jar")
            .glibc("amd64", "META-INF/native/libnetty_tcnative_linux_x86_64.so", "libgcc_s.so.1");

    assertThat(amd64(tcnative))
        .containsExactly(
            "TOLERATED libgcc_s.so.1 [linux/amd64]:"
                + " netty-tcnative-boringssl-static-2.0.72.Final-linux-x86_64.jar"
                + "!META-INF/native/libnetty_tcnative_linux_x86_64.so"
                + " (without it, TLS is the JDK's)");
    assertThat(amd64(Element.own().calls(Api.NETTY_OPENSSL, "com.example.App"), tcnative))
        .containsExactly(
            "CERTAIN libgcc_s.so.1 [linux/amd64]:"
                + " netty-tcnative-boringssl-static-2.0.72.Final-linux-x86_64.jar"
                + "!META-INF/native/libnetty_tcnative_linux_x86_64.so");
  }

  @Test
  void whatDrivesDisplaysIsAChoiceAmongSeveral() {
    Element both =
        Element.jar("cv.jar")
            .glibc("amd64", "libcore.so", "libz.so.1")
            .glibc("amd64", "libgui.so", "libX11.so.6");
    Element alone = Element.jar("skiko.jar").glibc("amd64", "libskiko-linux-x64.so", "libGL.so.1");

    assertThat(amd64(both))
        .containsExactly(
            "CERTAIN libz.so.1 [linux/amd64]: cv.jar!libcore.so",
            "CONDITIONAL libX11.so.6 [linux/amd64]: cv.jar!libgui.so");
    assertThat(amd64(alone))
        .containsExactly("CERTAIN libGL.so.1 [linux/amd64]: skiko.jar!libskiko-linux-x64.so");
  }

  @Test
  void aProgramIsStartedOnlyIfAskedFor() {
    assertThat(amd64(Element.jar("a.jar").glibc("amd64", "bin/protoc", "libstdc++.so.6")))
        .containsExactly("CONDITIONAL libstdc++.so.6 [linux/amd64]: a.jar!bin/protoc");
  }
}
