package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.NativeSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NativeBuildsRuleTest {
  private static List<String> lines(Question question) {
    return Needs.lines(NativeBuildsRule.needs(question));
  }

  private static Element leveldb() {
    return Element.jar("leveldbjni-all-1.8.jar")
        .glibc("386", "META-INF/native/linux32/libleveldbjni.so")
        .glibc("amd64", "META-INF/native/linux64/libleveldbjni.so")
        .file(NativeSystem.WINDOWS, "amd64", "META-INF/native/windows64/leveldbjni.dll");
  }

  @Test
  void refusesAPlatformThatIsAskedForAndNotServed() {
    assertThat(lines(Needs.on("linux/arm64", leveldb())))
        .containsExactly(
            "CERTAIN a build of leveldbjni for linux/arm64 [linux/arm64]:"
                + " leveldbjni-all-1.8.jar is built for linux/386, linux/amd64");
    assertThat(lines(Needs.on("linux/amd64", leveldb()))).isEmpty();
  }

  @Test
  void oneOfTheUsualPlatformsIsEnough() {
    assertThat(lines(Needs.usual(leveldb())))
        .containsExactly(
            "TOLERATED a build of leveldbjni for linux/arm64 [linux/arm64]:"
                + " leveldbjni-all-1.8.jar is built for linux/386, linux/amd64,"
                + " and the annotation does not ask for linux/arm64");
  }

  @Test
  void noneOfTheUsualPlatformsIsNot() {
    Element old = Element.jar("old.jar").glibc("386", "libold.so");

    assertThat(lines(Needs.usual(old)))
        .containsExactly(
            "CERTAIN a build of old for linux/amd64 [linux/amd64]: old.jar is built for linux/386",
            "CERTAIN a build of old for linux/arm64 [linux/arm64]: old.jar is built for linux/386");
  }

  @Test
  void muslAloneRunsNowhere() {
    Element musl = Element.jar("a.jar").file(NativeSystem.LINUX_MUSL, "amd64", "liba.so");

    assertThat(lines(Needs.on("linux/amd64", musl)))
        .containsExactly(
            "CERTAIN a build of a for linux/amd64 [linux/amd64]:"
                + " a.jar is built for linux/amd64 with musl");
  }

  @Test
  void whatIsForOtherSystemsAloneIsNoConcern() {
    Element mac =
        Element.jar("netty-resolver-dns-native-macos-4.1.121.Final-osx-x86_64.jar")
            .file(NativeSystem.MACOS, "amd64", "META-INF/native/libnetty_resolver.jnilib");

    assertThat(lines(Needs.on("linux/amd64", mac))).isEmpty();
  }

  @Test
  void jarsThatAreSplitByPlatformServeTogether() {
    Element amd64 =
        Element.jar("native-linux-x86_64-1.18.0.jar")
            .glibc("amd64", "native/linux-x86_64/libnat.so");
    Element arm64 =
        Element.jar("native-linux-aarch64-1.18.0.jar")
            .glibc("arm64", "native/linux-aarch64/libnat.so");

    assertThat(lines(Needs.on("linux/arm64", amd64, arm64))).isEmpty();
    assertThat(lines(Needs.on("linux/arm64", amd64)))
        .containsExactly(
            "CERTAIN a build of nat for linux/arm64 [linux/arm64]:"
                + " native-linux-x86_64-1.18.0.jar is built for linux/amd64");
  }

  @Test
  void aKnownLibraryIsFoundBesideOthersAndMayFallBack() {
    Element fat =
        Element.jar("app-all.jar")
            .glibc("amd64", "META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so")
            .glibc("amd64", "liba.so")
            .glibc("arm64", "liba.so");

    assertThat(lines(Needs.on("linux/arm64", fat)))
        .containsExactly(
            "TOLERATED a build of conscrypt_openjdk_jni for linux/arm64 [linux/arm64]:"
                + " app-all.jar is built for linux/amd64 (elsewhere, TLS is the JDK's)");
  }

  @Test
  void aFileOfAnUnknownMachineMayServe() {
    assertThat(lines(Needs.on("linux/arm64", Element.jar("a.jar").glibc("", "liba.so")))).isEmpty();
  }
}
