package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.evidence.Jars.utf8;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeImageCollectorTest {
  private static final String OPTIONS = "META-INF/native-image/g/a/native-image.properties";

  @TempDir Path folder;

  private NativeImageFiles read(Map<String, byte[]> entries) throws IOException {
    Path jar = Jars.write(folder.resolve("x-1.jar"), entries);
    var evidence =
        new ClassPathReader(
                List.of(), List.of(new ClassPathElement("x.jar", jar)), Optional.empty())
            .read();
    assertThat(evidence.findings()).isEmpty();
    return evidence.value().code().get(1).nativeImage();
  }

  private List<String> options(String properties) throws IOException {
    return read(Map.of(OPTIONS, utf8(properties))).args().stream()
        .map(NativeArgument::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/native-image/reachability-metadata.json",
        "META-INF/native-image/g/a/reflect-config.json",
        "META-INF/native-image/g/a/1.0/jni-config.json",
        "META-INF/native-image/a/resource-config.json",
        "META-INF/native-image/a/proxy-config.json",
        "META-INF/native-image/a/serialization-config.json",
        "META-INF/spring/aot.factories",
        "BOOT-INF/classes/META-INF/native-image/a/reflect-config.json",
      })
  void seesMetadata(String entry) throws IOException {
    assertThat(read(Map.of(entry, utf8("[]")))).isEqualTo(new NativeImageFiles(true, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/reflect-config.json",
        "META-INF/native-image/a/readme.json",
        "META-INF/native-image/reflect-config.json/a.txt",
        "native-image/reflect-config.json",
      })
  void seesNoMetadataElsewhere(String entry) throws IOException {
    assertThat(read(Map.of(entry, utf8("[]")))).isEqualTo(NativeImageFiles.NONE);
  }

  @Test
  void splitsOptionsAsNativeImageDoes() throws IOException {
    assertThat(options("Args = -O2  --libc=musl \\\n   -H:A=${.}/a.json \nImageName = x\n"))
        .containsExactly("-O2", "--libc=musl", "-H:A=META-INF/native-image/g/a/a.json")
        .inOrder();
    assertThat(options("Args=")).isEmpty();
    assertThat(options("args=-O2\nJavaArgs=-Xmx1g")).isEmpty();
    assertThat(options("Args=-Da\\=b\\u0020-c ")).containsExactly("-Da=b", "-c").inOrder();
  }

  @Test
  void namesTheFileThatAnOptionStandsIn() throws IOException {
    byte[] inner = Jars.bytes(Map.of(OPTIONS, utf8("Args = --b")));

    assertThat(read(Map.of("lib/y.jar", inner, OPTIONS, utf8("Args = --z"))).args())
        .containsExactly(
            new NativeArgument("--z", "x.jar!" + OPTIONS),
            new NativeArgument("--b", "x.jar!lib/y.jar!" + OPTIONS))
        .inOrder();
  }

  @Test
  void namesFilesOfTheApplicationByThemselves() throws IOException {
    Path file = folder.resolve(OPTIONS);
    Files.createDirectories(folder.resolve("META-INF/native-image/g/a"));
    Files.write(file, utf8("Args = --a"));

    assertThat(
            new ClassPathReader(List.of(folder), List.of(), Optional.empty())
                .read()
                .value()
                .code()
                .get(0)
                .nativeImage()
                .args())
        .containsExactly(new NativeArgument("--a", OPTIONS));
  }

  /** native-image refuses such a file itself, and the JVM has no use for it. */
  @Test
  void takesAMalformedFileForEmpty() throws IOException {
    assertThat(options("Args = --a \\u12")).isEmpty();
  }

  @Test
  void mendsOptionsThatNoFileCanHold() throws IOException {
    assertThat(options("Args = --a\\ud83d")).containsExactly("--a?");
  }
}
