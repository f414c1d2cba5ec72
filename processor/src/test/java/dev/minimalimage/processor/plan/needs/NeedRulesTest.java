package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NeedRulesTest {
  private static final String LOCALE =
      "CONDITIONAL a UTF-8 locale: System.out prints question marks for text beyond ASCII without it";

  private static List<String> of(Element... elements) {
    return Needs.lines(
        NeedRules.of(Specs.spec().build(), Element.evidence(elements), Needs.USUAL).stream());
  }

  @Test
  void mergesTheSameRequirement() {
    Element first =
        Element.jar("conscrypt.jar")
            .glibc(
                "amd64",
                "META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so",
                "libstdc++.so.6");
    Element second =
        Element.jar("rocksdbjni.jar")
            .glibc("amd64", "librocksdbjni-linux64.so", "libstdc++.so.6")
            .glibc("arm64", "librocksdbjni-linux-aarch64.so", "libstdc++.so.6");

    assertThat(of(first, second))
        .contains(
            "CERTAIN libstdc++.so.6: rocksdbjni.jar!librocksdbjni-linux64.so;"
                + " rocksdbjni.jar!librocksdbjni-linux-aarch64.so;"
                + " conscrypt.jar!META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so"
                + " (without it, TLS is the JDK's)");
  }

  @Test
  void anOlderVersionIsImpliedUnlessItIsNeededMore() {
    Element older =
        Element.jar("a.jar")
            .glibc("amd64", "liba.so", "libc.so.6:GLIBC_2.9")
            .glibc("arm64", "liba.so", "libc.so.6:GLIBC_2.17");
    Element newer =
        Element.jar("b.jar")
            .glibc("amd64", "libb.so", "libc.so.6:GLIBC_2.10")
            .glibc("arm64", "libb.so", "libc.so.6:GLIBC_2.10");
    Element tolerated =
        Element.jar("c.jar")
            .glibc("amd64", "net/jpountz/util/linux/amd64/c.so", "libc.so.6:GLIBC_2.40")
            .glibc("arm64", "net/jpountz/util/linux/aarch64/c.so", "libc.so.6:GLIBC_2.40");

    assertThat(of(older, newer, tolerated))
        .containsExactly(
            "CERTAIN glibc 2.10: b.jar!libb.so",
            "CERTAIN glibc 2.17 [linux/arm64]: a.jar!liba.so",
            LOCALE,
            "TOLERATED glibc 2.40:"
                + " c.jar!net/jpountz/util/linux/amd64/c.so (without it, it compresses in Java);"
                + " c.jar!net/jpountz/util/linux/aarch64/c.so (without it, it compresses in Java)")
        .inOrder();
  }

  @Test
  void asksEveryRule() {
    Element own =
        Element.own()
            .uses("javax.smartcardio", "a.A")
            .calls(Api.LOAD_LIBRARY, "udev", "a.A")
            .calls(Api.TEXT_RENDERING, "a.A")
            .calls(Api.FILE, "a.A")
            .calls(Api.TEMPORARY_FILE, "a.A")
            .calls(Api.SYSTEM_PROPERTY, "user.home", "a.A")
            .calls(Api.EXEC, "git", "a.A");
    Element crt =
        Element.jar("aws-crt.jar")
            .glibc("amd64", "linux/x86_64/glibc/libaws-crt-jni.so", "libfoo.so.1");

    assertThat(of(crt, own).stream().map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactly(
            "CERTAIN a line in /etc/passwd for the user",
            "CERTAIN a writable /tmp",
            "CERTAIN fontconfig and a font",
            "CERTAIN libfoo.so.1 [linux/amd64]",
            "CERTAIN libpcsclite.so.1",
            "CERTAIN libudev.so.1",
            "CONDITIONAL CA certificates",
            "CONDITIONAL a UTF-8 locale",
            "CONDITIONAL the program git",
            "TOLERATED a build of aws-crt-jni for linux/arm64 [linux/arm64]")
        .inOrder();
  }

  @Test
  void plainJavaNeedsALocaleForItsLogAlone() {
    assertThat(of(Element.own(), Element.jar("gson.jar"))).containsExactly(LOCALE);
  }
}
