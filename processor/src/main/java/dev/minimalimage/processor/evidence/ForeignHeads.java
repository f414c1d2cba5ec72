package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.NativeSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Tells native files that are not ELF: Windows' PE and macOS' Mach-O. Neither runs in a Linux
 * container, so nothing but system and machine is read.
 */
final class ForeignHeads {
  private static final int PE_POINTER = 60;
  private static final int FARTHEST_PE = 1 << 20;
  private static final int PE = 'P' | 'E' << 8;

  private ForeignHeads() {}

  /** A system, and a machine as NativeFile has it. */
  record Target(NativeSystem system, String machine) {}

  static Optional<Target> of(byte[] head, Content content) throws IOException {
    if (head.length < 8) {
      return Optional.empty();
    }
    return head[0] == 'M' && head[1] == 'Z'
        ? windows(head, content).map(machine -> new Target(NativeSystem.WINDOWS, machine))
        : macos(head).map(machine -> new Target(NativeSystem.MACOS, machine));
  }

  /** Many files begin with {@code MZ}; those of Windows say where their own header is. */
  private static Optional<String> windows(byte[] head, Content content) throws IOException {
    if (head.length < PE_POINTER + 4) {
      return Optional.empty();
    }
    int at = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(PE_POINTER);
    if (at < 0 || at > FARTHEST_PE) {
      return Optional.empty();
    }
    try (var bytes = new ForwardBytes(content)) {
      ByteBuffer header = bytes.upTo(at, 6);
      if (header.limit() < 6 || header.getInt(0) != PE) {
        return Optional.empty();
      }
      return Optional.of(
          switch (Short.toUnsignedInt(header.getShort(4))) {
            case 0x8664 -> "amd64";
            case 0xaa64 -> "arm64";
            case 0x014c -> "386";
            case 0x01c0, 0x01c2, 0x01c4 -> "arm";
            default -> "";
          });
    }
  }

  private static Optional<String> macos(byte[] head) {
    ByteBuffer big = ByteBuffer.wrap(head);
    return switch (big.getInt(0)) {
      case 0xfeedface, 0xfeedfacf -> Optional.of(processor(big.getInt(4)));
      case 0xcefaedfe, 0xcffaedfe -> Optional.of(processor(Integer.reverseBytes(big.getInt(4))));
      // Class files share the magic; their version stands where the number of processors is, and
      // is 45 at least.
      case 0xcafebabe, 0xcafebabf -> {
        int processors = big.getInt(4);
        yield processors < 1 || processors >= 45
            ? Optional.empty()
            : Optional.of(processors == 1 && head.length >= 12 ? processor(big.getInt(8)) : "");
      }
      default -> Optional.empty();
    };
  }

  private static String processor(int number) {
    return switch (number) {
      case 7 -> "386";
      case 12 -> "arm";
      case 0x01000007 -> "amd64";
      case 0x0100000c -> "arm64";
      default -> "";
    };
  }
}
