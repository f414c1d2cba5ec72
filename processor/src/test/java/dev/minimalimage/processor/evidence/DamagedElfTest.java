package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.minimalimage.processor.evidence.ElfBytes.content;

import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeSystem;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No bytes make the reader fail, hang or claim that a file needs nothing. */
final class DamagedElfTest {

  private static ElfBytes elf() {
    return ElfBytes.library()
        .soname("libx.so")
        .needs("libstdc++.so.6", "libc.so.6")
        .asks("libstdc++.so.6", "GLIBCXX_3.4.22")
        .asks("libc.so.6", "GLIBC_2.17", "GLIBC_2.4");
  }

  private static NativeFile damaged(Consumer<ByteBuffer> damage) throws IOException {
    byte[] bytes = elf().build();
    damage.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    return NativeReader.read("libx.so", 7, content(bytes)).orElseThrow();
  }

  private static void assertUnreadable(Consumer<ByteBuffer> damage) throws IOException {
    NativeFile file = damaged(damage);

    assertThat(file.readable()).isFalse();
    assertThat(file.needed()).isEmpty();
    assertThat(file.machine()).isEqualTo("amd64");
    assertThat(file.system()).isEqualTo(NativeSystem.LINUX_GLIBC);
  }

  private static void put(ByteBuffer file, int entry, long value) {
    file.putLong(ElfBytes.dynamicAt() + 16 * entry + 8, value);
  }

  private static void fill(ByteBuffer file, int from, int to, int value) {
    for (int at = from; at < to; at++) {
      file.put(at, (byte) value);
    }
  }

  @Test
  void theUndamagedFileIsReadable() throws IOException {
    assertThat(damaged(file -> {}).readable()).isTrue();
  }

  @Test
  void segmentsThatLie() throws IOException {
    assertUnreadable(file -> file.putShort(56, (short) 0xffff));
    assertUnreadable(file -> file.putShort(56, (short) 0));
    assertUnreadable(file -> file.putShort(54, (short) 1));
    assertUnreadable(file -> file.putLong(32, Long.MAX_VALUE));
    assertUnreadable(file -> file.putLong(32, -1));
    assertUnreadable(file -> file.putLong(32, 1 << 20));
    // The dynamic section: its address, and its size.
    assertUnreadable(file -> file.putLong(64 + 56 + 16, 1));
    assertUnreadable(file -> file.putLong(64 + 56 + 32, 16));
    assertUnreadable(file -> file.putLong(64 + 56 + 32, 0));
    // What is loaded: its offset.
    assertUnreadable(file -> file.putLong(64 + 8, Long.MAX_VALUE));
    assertUnreadable(file -> file.putLong(64 + 8, Long.MIN_VALUE));
  }

  @Test
  void namesThatLie() throws IOException {
    assertUnreadable(file -> put(file, 0, 1L << 32));
    assertUnreadable(file -> put(file, 0, -1));
    assertUnreadable(file -> put(file, 0, 0));
    // The string table: its address, and a size of 4 GB whose names end only behind the file.
    assertUnreadable(file -> put(file, 4, 1));
    assertUnreadable(
        file -> {
          put(file, 5, 1L << 32);
          put(file, 0, 1L << 31);
        });
    assertUnreadable(file -> put(file, 5, 3));
    // The second character of the first name.
    assertUnreadable(file -> file.put(0x400 + 2, (byte) '\n'));
    assertUnreadable(file -> file.put(0x400 + 2, (byte) 0xc3));
    assertUnreadable(file -> fill(file, 0x401, 0x5ff, 'a'));
  }

  @Test
  void aDynamicSectionWithoutAnEnd() throws IOException {
    assertUnreadable(
        file -> {
          for (int at = ElfBytes.dynamicAt(); at + 16 <= file.limit(); at += 16) {
            if (file.getLong(at) == 0) {
              file.putLong(at, 7);
            }
          }
        });
  }

  @Test
  void versionsThatLie() throws IOException {
    int at = ElfBytes.versionsAt();
    assertUnreadable(file -> put(file, 3, 1));
    assertUnreadable(file -> file.putShort(at, (short) 2));
    assertUnreadable(file -> file.putInt(at + 8, -1));
    assertUnreadable(file -> file.putInt(at + 12, -1));
    assertUnreadable(file -> file.putInt(at + 4, -1));
  }

  @Test
  void versionsThatAllLibrariesShare() throws IOException {
    assertThat(readable(withSharedVersions(20))).isTrue();
    assertThat(readable(withSharedVersions(64))).isFalse();
  }

  private static boolean readable(byte[] bytes) throws IOException {
    return NativeReader.read("libx.so", 7, content(bytes)).orElseThrow().readable();
  }

  /** So many libraries, each with the same so many versions: the square of what the file holds. */
  private static byte[] withSharedVersions(int count) {
    byte[] bytes = elf().build();
    int at = bytes.length;
    bytes = Arrays.copyOf(bytes, at + 32 * count);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(64 + 32, bytes.length);
    put(file, 3, ElfBytes.BASE + at);
    for (int i = 0; i < count; i++) {
      int next = i == count - 1 ? 0 : 16;
      int library = at + 16 * i;
      file.putShort(library, (short) 1).putInt(library + 4, 1);
      file.putInt(library + 8, 16 * (count - i)).putInt(library + 12, next);
      int version = at + 16 * (count + i);
      file.putInt(version + 8, 1).putInt(version + 12, next);
    }
    return bytes;
  }

  @Test
  void everyTruncationIsToldOrHarmless() throws IOException {
    byte[] whole = elf().build();
    NativeFile expected = NativeReader.read("libx.so", 7, content(whole)).orElseThrow();
    for (int length = 0; length < whole.length; length++) {
      Optional<NativeFile> file =
          NativeReader.read("libx.so", 7, content(Arrays.copyOf(whole, length)));
      if (length < 20) {
        assertWithMessage("%s bytes", length).that(file.isPresent()).isFalse();
      } else if (file.orElseThrow().readable()) {
        assertWithMessage("%s bytes", length).that(file.orElseThrow()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noMutationMakesItFailOrReadWithoutEnd(long seed) throws IOException {
    var random = new Random(seed);
    byte[] whole = elf().interpreter("/lib64/ld-linux-x86-64.so.2").note("GNU").build();
    for (int round = 0; round < 1000; round++) {
      byte[] bytes = whole.clone();
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        mutate(bytes, random);
      }
      var counted = new Counted(bytes);
      try {
        NativeReader.read("libx.so", 7, counted);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
      assertWithMessage("times read, seed %s, round %s", seed, round)
          .that(counted.read / bytes.length)
          .isAtMost(6);
    }
  }

  /** Aims at what has meaning: header, segments, names, versions and links. */
  private static void mutate(byte[] bytes, Random random) {
    int[] places = {0, 64, 0x400, ElfBytes.versionsAt(), ElfBytes.dynamicAt()};
    int at = places[random.nextInt(places.length)] + random.nextInt(224);
    switch (random.nextInt(4)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(bytes, at, at + 1 + random.nextInt(8), (byte) 0xff);
      default -> System.arraycopy(bytes, random.nextInt(bytes.length - 16), bytes, at, 16);
    }
  }

  /** Counts the bytes that are taken. */
  private static final class Counted implements Content {
    private final byte[] bytes;
    private long read;

    Counted(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new FilterInputStream(new ByteArrayInputStream(bytes)) {
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          int more = super.read(into, offset, length);
          read += Math.max(0, more);
          return more;
        }
      };
    }
  }
}
