package dev.minimalimage.processor.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The least that is an executable of Linux: segments, and what they say to the loader. */
final class Executables {
  private static final int LOADED = 1;
  private static final int DYNAMIC = 2;
  private static final int INTERPRETER = 3;

  private static final long ADDRESS = 0x400000;

  private static final int STRINGS = 0x200;
  private static final int ENTRIES = 0x400;

  private Executables() {}

  static byte[] statically() {
    return linked("");
  }

  /** One that a loader has to start; without the name of one, one that needs none. */
  static byte[] linked(String loader, String... libraries) {
    ByteBuffer file = ByteBuffer.allocate(0x600).order(ByteOrder.LITTLE_ENDIAN);
    file.put(STRINGS + 1, (loader + "\0").getBytes(StandardCharsets.US_ASCII));
    int name = loader.length() + 2;
    List<long[]> entries = new ArrayList<>();
    for (String library : libraries) {
      entries.add(new long[] {1, name});
      file.put(STRINGS + name, (library + "\0").getBytes(StandardCharsets.US_ASCII));
      name += library.length() + 1;
    }
    entries.add(new long[] {5, ADDRESS + STRINGS});
    entries.add(new long[] {0, 0});
    file.position(ENTRIES);
    entries.forEach(entry -> file.putLong(entry[0]).putLong(entry[1]));

    file.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    file.putLong(32, 64).putShort(54, (short) 56).position(64);
    segment(file, LOADED, 0, file.capacity());
    if (!loader.isEmpty()) {
      segment(file, INTERPRETER, STRINGS + 1, loader.length() + 1);
    }
    if (libraries.length > 0) {
      segment(file, DYNAMIC, ENTRIES, 16 * entries.size());
    }
    file.putShort(56, (short) ((file.position() - 64) / 56));
    return file.array();
  }

  private static void segment(ByteBuffer file, int type, int offset, int length) {
    file.putInt(type).putInt(4).putLong(offset).putLong(ADDRESS + offset).putLong(ADDRESS + offset);
    file.putLong(length).putLong(length).putLong(8);
  }
}
