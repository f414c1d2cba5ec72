package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedLibrariesRuleTest {
  private static List<String> lines(Question question) {
    return Needs.lines(NamedLibrariesRule.needs(question));
  }

  private static Element own(String name) {
    return Element.own().calls(Api.LOAD_LIBRARY, name, "com.example.App");
  }

  @Test
  void ownCodeNeedsWhatItNames() {
    assertThat(lines(Needs.usual(own("udev"))))
        .containsExactly("CERTAIN libudev.so.1: com.example.App loads \"udev\"");
    assertThat(lines(Needs.usual(own("acme"))))
        .containsExactly("CERTAIN libacme.so: com.example.App loads \"acme\"");
    assertThat(lines(Needs.usual(own("/usr/lib/libacme.so.2"))))
        .containsExactly("CERTAIN libacme.so.2: com.example.App loads \"/usr/lib/libacme.so.2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c",
        "m",
        "libc.so.6",
        "net",
        "jawt",
        "kernel32",
        "Kernel32",
        "CoreFoundation",
        "foo.dll",
        "libc.dylib",
        "mssql-jdbc_auth-12.8.1.x64",
        "",
        "%s-native"
      })
  void namesOfGlibcTheRuntimeAndOtherSystemsAreNoNeed(String name) {
    assertThat(lines(Needs.usual(own(name)))).isEmpty();
  }

  @Test
  void whatTheClassPathBringsIsNoNeed() {
    Element zstd =
        Element.jar("zstd-jni-1.5.7-4.jar")
            .glibc("amd64", "linux/amd64/libzstd-jni-1.5.7-4.so")
            .calls(Api.LOAD_LIBRARY, "zstd-jni-1.5.7-4", "com.github.luben.zstd.util.Native");

    assertThat(lines(Needs.usual(zstd))).isEmpty();
    assertThat(lines(Needs.usual(own("z"), zstd)))
        .containsExactly("CERTAIN libz.so.1: com.example.App loads \"z\"");
  }

  @Test
  void jarsAreConditionalUnlessKnownToDoWithout() {
    Element oracle =
        Element.jar("ojdbc11.jar").calls(Api.LOAD_LIBRARY, "ocijdbc23", "oracle.jdbc.OCI");
    Element oshi =
        Element.jar("oshi-core-6.8.2.jar")
            .calls(Api.LOAD_LIBRARY, "udev", "oshi.software.os.linux.LinuxOperatingSystem");

    assertThat(lines(Needs.usual(oracle, oshi)))
        .containsExactly(
            "CONDITIONAL libocijdbc23.so: ojdbc11.jar!oracle.jdbc.OCI loads \"ocijdbc23\"",
            "TOLERATED libudev.so.1: oshi-core-6.8.2.jar"
                + "!oshi.software.os.linux.LinuxOperatingSystem leaves out what it would tell");
  }

  @Test
  void whatTheUserBringsIsNoNeed() {
    assertThat(lines(Needs.question(Specs.spec().files("native/libacme.so"), own("acme"))))
        .isEmpty();
    assertThat(
            lines(
                Needs.question(
                    Specs.spec().jvmArgs("-Djava.library.path=/srv/native"), own("acme"))))
        .containsExactly("CONDITIONAL libacme.so: com.example.App loads \"acme\"");
    assertThat(lines(Needs.question(Specs.spec().env("LD_LIBRARY_PATH=/srv/native"), own("acme"))))
        .containsExactly("CONDITIONAL libacme.so: com.example.App loads \"acme\"");
  }
}
