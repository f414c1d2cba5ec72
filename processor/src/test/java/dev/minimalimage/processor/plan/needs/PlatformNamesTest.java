package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformNamesTest {
  @ParameterizedTest
  @CsvSource({
    "netty-tcnative-boringssl-static-2.0.72.Final-linux-x86_64.jar,"
        + " netty-tcnative-boringssl-static-2.0.72.Final.jar",
    "netty-tcnative-boringssl-static-2.0.72.Final-linux-aarch_64.jar,"
        + " netty-tcnative-boringssl-static-2.0.72.Final.jar",
    "netty-tcnative-2.0.72.Final-linux-x86_64-fedora.jar, netty-tcnative-2.0.72.Final.jar",
    "native-linux-x86_64-1.18.0.jar, native-1.18.0.jar",
    "skiko-awt-runtime-linux-arm64-0.9.jar, skiko-awt-runtime-0.9.jar",
    "opencv-4.10.0-1.5.11-linux-x86_64.jar, opencv-4.10.0-1.5.11.jar",
    "lwjgl-3.3.6-natives-linux.jar, lwjgl-3.3.6-natives.jar",
    "rocksdbjni-9.10.0.jar, rocksdbjni-9.10.0.jar",
    "winstone-5.jar, winstone-5.jar",
    "armeria-1.32.jar, armeria-1.32.jar"
  })
  void aFamilyIsAJarWithoutItsPlatform(String jar, String family) {
    assertThat(PlatformNames.family(jar)).isEqualTo(family);
    assertThat(PlatformNames.isSplit(jar)).isEqualTo(!jar.equals(family));
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so, conscrypt_openjdk_jni",
    "META-INF/native/libnetty_tcnative_linux_aarch_64.so, netty_tcnative",
    "META-INF/native/libnetty_transport_native_epoll_x86_64.so, netty_transport_native_epoll",
    "libduckdb_java.so_linux_amd64, duckdb_java",
    "librocksdbjni-linux64.so, rocksdbjni",
    "librocksdbjni-linux-aarch64.so, rocksdbjni",
    "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so, sqlitejdbc",
    "linux/amd64/libzstd-jni-1.5.7-4.so, zstd-jni-1.5.7-4",
    "windows/jansi.dll, jansi",
    "lib, lib"
  })
  void aLibraryIsAFileWithoutItsPlatform(String entry, String library) {
    assertThat(PlatformNames.library(entry)).isEqualTo(library);
  }
}
