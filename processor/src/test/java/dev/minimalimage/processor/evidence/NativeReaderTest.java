package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static dev.minimalimage.processor.evidence.ElfBytes.content;
import static dev.minimalimage.processor.evidence.ElfBytes.library;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.SymbolVersion;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NativeReaderTest {

  private static NativeFile read(String entry, byte[] bytes) throws IOException {
    return NativeReader.read(entry, 7, content(bytes)).orElseThrow();
  }

  private static NativeFile read(ElfBytes elf) throws IOException {
    return read("libx.so", elf.build());
  }

  @Test
  void readsNamesAndTheNewestVersions() throws IOException {
    NativeFile file =
        read(
            library()
                .machine(ElfBytes.ARM64)
                .soname("libx.so.1")
                .needs("libstdc++.so.6", "libc.so.6")
                .asks("libstdc++.so.6", "GLIBCXX_3.4.9", "CXXABI_1.3", "GLIBCXX_3.4.22")
                .asks("libc.so.6", "GLIBC_2.17", "GLIBC_2.4", "GLIBC_PRIVATE", "GLIBC_2.38?"));

    assertThat(file.bytes()).isEqualTo(7);
    assertThat(file.system()).isEqualTo(NativeSystem.LINUX_GLIBC);
    assertThat(file.machine()).isEqualTo("arm64");
    assertThat(file.soname()).hasValue("libx.so.1");
    assertThat(file.needed()).containsExactly("libstdc++.so.6", "libc.so.6").inOrder();
    assertThat(file.versions().stream().map(SymbolVersion::toString))
        .containsExactly("GLIBC_2.17", "CXXABI_1.3", "GLIBCXX_3.4.22")
        .inOrder();
    assertThat(file.versions().get(1).soname()).isEqualTo("libstdc++.so.6");
    assertThat(file.readable()).isTrue();
  }

  @Test
  void takesTheLoadersContractForTheVersionThatBroughtIt() throws IOException {
    NativeFile known =
        read(library().needs("libc.so.6").asks("libc.so.6", "GLIBC_2.4", "GLIBC_ABI_DT_RELR"));
    NativeFile unknown = read(library().asks("libc.so.6", "GLIBC_2.4", "GLIBC_ABI_NEW"));

    assertThat(known.versions().toString()).isEqualTo("[GLIBC_2.36]");
    assertThat(known.readable()).isTrue();
    assertThat(unknown.readable()).isFalse();
  }

  @Test
  void aFileWithoutLinksNeedsNothing() throws IOException {
    NativeFile file = read(library());

    assertThat(file.needed()).isEmpty();
    assertThat(file.system()).isEqualTo(NativeSystem.LINUX_GLIBC);
    assertThat(file.readable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "libx.so, libc.so.6, LINUX_GLIBC",
    "linux-musl/libx.so, libc.so.6, LINUX_GLIBC",
    "libx.so, libc.musl-x86_64.so.1, LINUX_MUSL",
    "libx.so, libc.so, LINUX_MUSL",
    "Linux-Android/libx.so, libc.so, ANDROID",
    "libx.so, liblog.so, ANDROID",
    "libx.so, libc.so.7, OTHER",
    "libx.so, libm.so.2, OTHER",
    "linux-musl/libx.so, libm.so.6, LINUX_MUSL",
    "SunOS/x86_64/libx.so, libstdc++.so.6, OTHER",
    "museum/androidx/libx.so, libm.so.6, LINUX_GLIBC",
  })
  void tellsTheSystemByLinksThenByPath(String entry, String needed, NativeSystem system)
      throws IOException {
    assertThat(read(entry, library().needs(needed).build()).system()).isEqualTo(system);
  }

  @Test
  void tellsTheSystemByItsMarks() throws IOException {
    assertThat(read(library().interpreter("/lib/ld-musl-x86_64.so.1")).system())
        .isEqualTo(NativeSystem.LINUX_MUSL);
    assertThat(read(library().note("OpenBSD")).system()).isEqualTo(NativeSystem.OTHER);
    assertThat(read(library().note("Android").needs("libc.so")).system())
        .isEqualTo(NativeSystem.ANDROID);
    assertThat(read(library().note("GNU")).system()).isEqualTo(NativeSystem.LINUX_GLIBC);
    assertThat(read(library().osAbi(9).needs("libgcc_s.so.1")).system())
        .isEqualTo(NativeSystem.OTHER);
    assertThat(read(library().osAbi(3).needs("libgcc_s.so.1")).system())
        .isEqualTo(NativeSystem.LINUX_GLIBC);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, 62, amd64",
    "false, true, 62, ''",
    "true, true, 183, arm64",
    "true, false, 183, ''",
    "false, true, 3, 386",
    "false, true, 40, arm",
    "true, true, 21, ppc64le",
    "true, false, 21, ppc64",
    "true, false, 22, s390x",
    "true, true, 243, riscv64",
    "true, true, 258, loong64",
    "false, false, 2, ''",
  })
  void tellsTheMachineInEitherClassAndOrder(
      boolean wide, boolean little, int number, String machine) throws IOException {
    NativeFile file = read("libx.so", ElfBytes.head(wide, little, number, 0));

    assertThat(file.machine()).isEqualTo(machine);
    assertThat(file.system()).isEqualTo(NativeSystem.LINUX_GLIBC);
    assertThat(file.readable()).isFalse();
  }

  @Test
  void opensFilesForOtherMachinesOnce() throws IOException {
    int[] opened = {0};
    byte[] bytes = library().machine(243).needs("libc.so.6").build();

    NativeReader.read(
        "libx.so",
        7,
        () -> {
          opened[0]++;
          return content(bytes).open();
        });

    assertThat(opened[0]).isEqualTo(1);
  }

  @Test
  void tellsWindowsByItsOwnHeader() throws IOException {
    ByteBuffer file = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    file.put("MZ".getBytes(US_ASCII)).putInt(60, 128).putInt(128, 0x4550);
    file.putShort(132, (short) 0xaa64);

    NativeFile library = read("x.dll", file.array());

    assertThat(library.system()).isEqualTo(NativeSystem.WINDOWS);
    assertThat(library.machine()).isEqualTo("arm64");
    assertThat(library.readable()).isFalse();
    assertNoNative("MZ is how this text of more than sixty-four letters begins, and no more!!");
  }

  @ParameterizedTest
  @CsvSource({
    "cffaedfe 0c000001, arm64",
    "cffaedfe 07000001, amd64",
    "feedface 00000012, ''",
    "cafebabe 00000002 01000007, ''",
    "cafebabe 00000001 01000007, amd64",
  })
  void tellsMacos(String hex, String machine) throws IOException {
    byte[] head = HexFormat.of().parseHex(hex.replace(" ", ""));

    NativeFile file = read("x", head);

    assertThat(file.system()).isEqualTo(NativeSystem.MACOS);
    assertThat(file.machine()).isEqualTo(machine);
  }

  @Test
  void leavesAllElseAlone() throws IOException {
    assertNoNative("");
    assertNoNative("PK");
    assertNoNative("\u007fELF");
    assertNoNative("\u007fELF is a text about the format of that name, of some length");
    byte[] classFile = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 3, 0, 45};
    assertThat(NativeReader.read("a.classdata", 1, content(classFile))).isEqualTo(Optional.empty());
    byte[] object = library().type(1).build();
    assertThat(NativeReader.read("a.o", 1, content(object))).isEqualTo(Optional.empty());
  }

  @Test
  void passesOnWhatTheStreamThrows() throws IOException {
    byte[] deflated =
        new DeflaterInputStream(content(library().needs("libc.so.6").build()).open())
            .readAllBytes();
    byte[] cut = Arrays.copyOf(deflated, deflated.length * 3 / 4);

    assertThrows(
        EOFException.class,
        () -> NativeReader.read("libx.so", 7, () -> new InflaterInputStream(content(cut).open())));
  }

  private static void assertNoNative(String text) throws IOException {
    assertThat(NativeReader.read("a", 1, content(text.getBytes(US_ASCII))))
        .isEqualTo(Optional.empty());
  }
}
