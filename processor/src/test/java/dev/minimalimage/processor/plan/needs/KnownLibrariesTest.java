package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownLibrariesTest {
  private static NativeFile file(String entry) {
    return new NativeFile(
        entry, 1, NativeSystem.LINUX_GLIBC, "amd64", Optional.empty(), List.of(), List.of(), true);
  }

  private static Certainty of(String entry, Element... elements) {
    return KnownLibraries.of(file(entry)).orElseThrow().certainty(Needs.usual(elements));
  }

  /** Entries of real jars: netty 4.1.121, conscrypt 2.5.2, brotli4j 1.18.0, jna 5.17.0, … */
  @ParameterizedTest
  @CsvSource({
    "netty's OpenSSL, META-INF/native/libnetty_tcnative_linux_x86_64.so",
    "netty's OpenSSL, META-INF/native/libio_grpc_netty_shaded_netty_tcnative_linux_x86_64.so",
    "netty's transport for Linux, META-INF/native/libnetty_transport_native_epoll_x86_64.so",
    "Conscrypt, META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so",
    "brotli4j, lib/linux-x86_64/libbrotli.so",
    "lz4-java, net/jpountz/util/linux/amd64/liblz4-java.so",
    "jansi, org/fusesource/jansi/internal/native/Linux/x86_64/libjansi.so",
    "jline, org/jline/nativ/Linux/x86_64/libjlinenative.so",
    "jna, com/sun/jna/linux-x86-64/libjnidispatch.so",
    "jffi, jni/x86_64-Linux/libjffi-1.2.so",
    "ONNX Runtime's providers, ai/onnxruntime/native/linux-x64/libonnxruntime_providers_cuda.so"
  })
  void knowsThemByTheirEntries(String name, String entry) {
    assertThat(KnownLibraries.of(file(entry)).map(KnownLibrary::name)).hasValue(name);
  }

  @ParameterizedTest
  @CsvSource({
    "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
    "librocksdbjni-linux64.so",
    "linux/amd64/libzstd-jni-1.5.7-4.so",
    "libduckdb_java.so_linux_amd64",
    "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
    "org/xerial/snappy/native/Linux/x86_64/libsnappyjava.so",
  })
  void everyOtherIsNeeded(String entry) {
    assertThat(KnownLibraries.of(file(entry))).isEmpty();
  }

  @Test
  void isCertainOnceOwnCodeInsists() {
    String brotli = "lib/linux-x86_64/libbrotli.so";

    assertThat(of(brotli)).isEqualTo(Certainty.TOLERATED);
    assertThat(of(brotli, Element.own().calls(Api.BROTLI, "com.example.App")))
        .isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void isConditionalWhereOwnCodeAsksFirst() {
    Element careful =
        Element.own()
            .calls(Api.NETTY_EPOLL, "com.example.App")
            .calls(Api.NATIVE_PROBE, "com.example.App");

    assertThat(of("META-INF/native/libnetty_transport_native_epoll_x86_64.so", careful))
        .isEqualTo(Certainty.CONDITIONAL);
  }

  @Test
  void isConditionalWhereAnotherJarInsists() {
    String conscrypt = "META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so";

    assertThat(of(conscrypt, Element.jar("a.jar").calls(Api.CONSCRYPT, "com.acme.Tls")))
        .isEqualTo(Certainty.CONDITIONAL);
    assertThat(of(conscrypt, Element.jar("b.jar").calls(Api.CONSCRYPT, "io.grpc.alts.Internal")))
        .isEqualTo(Certainty.TOLERATED);
  }
}
