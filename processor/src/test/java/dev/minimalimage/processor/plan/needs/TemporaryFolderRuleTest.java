package dev.minimalimage.processor.plan.needs;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.NativeSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemporaryFolderRuleTest {
  private static List<String> lines(Element... elements) {
    return Needs.lines(TemporaryFolderRule.needs(Needs.usual(elements)));
  }

  @Test
  void temporaryFilesNeedAFolder() {
    assertThat(
            lines(
                Element.own().calls(Api.TEMPORARY_FILE, "com.example.App"),
                Element.jar("tomcat-embed-core-10.1.43.jar")
                    .calls(Api.TEMPORARY_FILE, "org.apache.catalina.startup.Tomcat")))
        .containsExactly(
            "CERTAIN a writable /tmp: com.example.App makes temporary files",
            "CONDITIONAL a writable /tmp:"
                + " tomcat-embed-core-10.1.43.jar!org.apache.catalina.startup.Tomcat"
                + " makes temporary files");
  }

  @Test
  void nativeCodeIsUnpackedFromWhateverJar() {
    Element loader = Element.jar("a.jar").calls(Api.LOAD_FILE, "a.Loader");
    Element library = Element.jar("a-natives.jar").glibc("amd64", "liba.so");

    assertThat(lines(loader, library))
        .containsExactly(
            "CERTAIN a writable /tmp: a.jar!a.Loader loads native code that it unpacks");
    assertThat(NeedRules.unpacksNatives(Element.evidence(loader, library))).isTrue();
  }

  @Test
  void onlyWhatRunsIsUnpacked() {
    Element windows =
        Element.jar("a.jar")
            .calls(Api.LOAD_FILE, "a.Loader")
            .file(NativeSystem.WINDOWS, "amd64", "a.dll");

    assertThat(lines(windows)).isEmpty();
    assertThat(NeedRules.unpacksNatives(Element.evidence(Element.own()))).isFalse();
  }
}
