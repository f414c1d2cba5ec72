package dev.minimalimage.processor.plan;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.Compilation;
import dev.minimalimage.processor.model.ManifestEntry;
import dev.minimalimage.processor.model.Reasoned;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManifestOptionsTest {

  @Test
  void opensAndExportsToAllThatIsNoModule() {
    assertThat(
            options(
                17,
                Specs.spec(),
                entry("Add-Opens", "java.base/java.lang\n  java.base/java.util"),
                entry("Add-Exports", "java.base/sun.nio.ch")))
        .containsExactly(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED")
        .inOrder();
  }

  @Test
  void saysWhichPluginWritesIt() {
    List<Reasoned<String>> ours =
        Plans.plan(
                Specs.spec(),
                Plans.JAVA_17,
                Projects.project().manifest(entry("Add-Opens", "java.base/java.lang")))
            .image()
            .jvmOptions();

    assertThat(ours.get(2).reason())
        .isEqualTo("Add-Opens of the manifest that maven-shade-plugin writes into a jar");
  }

  @Test
  void takesNoOptionFromWhatIsNoPackage() {
    assertThat(options(17, Specs.spec(), entry("Add-Opens", "java.base $(id)/x a/b=c ${opens}")))
        .isEmpty();
  }

  @Test
  void saysNothingTwice() {
    assertThat(
            options(
                17,
                Specs.spec().jvmArgs("--add-opens=java.base/java.lang=ALL-UNNAMED"),
                entry("Add-Opens", "java.base/java.lang java.base/java.io java.base/java.io")))
        .containsExactly("--add-opens=java.base/java.io=ALL-UNNAMED");
  }

  @Test
  void enablesNativeAccessWhereAManifestDoes() {
    ManifestEntry enabled = entry("Enable-Native-Access", "ALL-UNNAMED");

    assertThat(options(21, Specs.spec(), enabled)).isEmpty();
    assertThat(options(25, Specs.spec(), enabled))
        .containsExactly("--enable-native-access=ALL-UNNAMED");
    assertThat(options(25, Specs.spec(), entry("Enable-Native-Access", "some.module"))).isEmpty();
  }

  private static List<String> options(int release, Specs spec, ManifestEntry... entries) {
    return Plans.plan(spec, new Compilation(release, false), Projects.project().manifest(entries))
        .image()
        .jvmOptions()
        .stream()
        .map(Reasoned::value)
        .filter(option -> option.startsWith("--"))
        .toList();
  }

  private static ManifestEntry entry(String name, String value) {
    return new ManifestEntry(name, value, "maven-shade-plugin");
  }
}
