package dev.minimalimage.processor.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of an ELF file say, in either class and byte order.
 *
 * <p>Layout and numbers are those of the System V ABI, chapter 4, and of glibc's elf/elf.h.
 *
 * @param machine as container platforms name it; empty if they have no name for it
 * @param segmentsAt where the program headers begin
 * @param segments how many there are
 */
record ElfHeader(int osAbi, String machine, long segmentsAt, int segmentSize, int segments) {
  private static final int SIZE_32 = 52;
  private static final int SIZE_64 = 64;
  private static final int EXECUTABLE = 2;
  private static final int SHARED = 3;

  /**
   * Reads the header of a program or shared library; empty for all else, such as object files,
   * which no loader takes. One that is cut off behind the machine has no segments.
   */
  static Optional<ElfHeader> of(byte[] head) {
    if (head.length < 20 || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
      return Optional.empty();
    }
    boolean wide = head[4] == 2;
    boolean little = head[5] == 1;
    if ((!wide && head[4] != 1) || (!little && head[5] != 2)) {
      return Optional.empty();
    }
    ByteBuffer fields =
        ByteBuffer.wrap(Arrays.copyOf(head, SIZE_64))
            .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int type = fields.getShort(16);
    if (type != EXECUTABLE && type != SHARED) {
      return Optional.empty();
    }
    int osAbi = Byte.toUnsignedInt(head[7]);
    String machine = machine(Short.toUnsignedInt(fields.getShort(18)), wide, little);
    if (head.length < (wide ? SIZE_64 : SIZE_32)) {
      return Optional.of(new ElfHeader(osAbi, machine, 0, 0, 0));
    }
    return Optional.of(
        new ElfHeader(
            osAbi,
            machine,
            wide ? fields.getLong(32) : Integer.toUnsignedLong(fields.getInt(28)),
            Short.toUnsignedInt(fields.getShort(wide ? 54 : 42)),
            Short.toUnsignedInt(fields.getShort(wide ? 56 : 44))));
  }

  /** Whether it is for a machine whose links are read: 64-bit and little-endian, both of them. */
  boolean isReadFurther() {
    return machine.equals("amd64") || machine.equals("arm64");
  }

  private static String machine(int number, boolean wide, boolean little) {
    return switch (number) {
      case 3 -> "386";
      case 8 -> "mips" + (wide ? "64" : "") + (little ? "le" : "");
      case 21 -> little ? "ppc64le" : "ppc64";
      case 22 -> wide ? "s390x" : "";
      case 40 -> "arm";
      case 62 -> wide && little ? "amd64" : "";
      case 183 -> wide && little ? "arm64" : "";
      case 243 -> wide ? "riscv64" : "";
      case 258 -> wide ? "loong64" : "";
      default -> "";
    };
  }
}
