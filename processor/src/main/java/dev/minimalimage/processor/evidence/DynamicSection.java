package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the loader is told to do with a file.
 *
 * @param needed the names of the libraries that it is linked to, as offsets into the string table
 * @param single the last value of every other tag, as the loader takes it
 */
record DynamicSection(List<Long> needed, Map<Long, Long> single) {
  static final long STRINGS = 5;
  static final long STRINGS_SIZE = 10;
  static final long SONAME = 14;
  static final long VERSIONS_NEEDED = 0x6ffffffeL;

  private static final long END = 0;
  private static final long NEEDED = 1;
  private static final int SIZE = 16;

  /** Libraries have about thirty entries. */
  private static final int MOST = ForwardBytes.WINDOW / SIZE;

  /** Reads the entries at an address, which must come to an end within so many bytes. */
  static DynamicSection read(ForwardBytes bytes, long offset, long size)
      throws IOException, UnreadableElfException {
    int entries = (int) Math.min(Long.divideUnsigned(size, SIZE), MOST);
    ByteBuffer fields = bytes.upTo(offset, entries * SIZE);
    var needed = new ArrayList<Long>();
    var single = new TreeMap<Long, Long>();
    for (int at = 0; at + SIZE <= fields.limit(); at += SIZE) {
      long tag = fields.getLong(at);
      long value = fields.getLong(at + 8);
      if (tag == END) {
        return new DynamicSection(List.copyOf(needed), single);
      }
      if (tag == NEEDED) {
        needed.add(value);
      } else {
        single.put(tag, value);
      }
    }
    throw new UnreadableElfException("has a dynamic section without an end");
  }

  Optional<Long> value(long tag) {
    return Optional.ofNullable(single.get(tag));
  }
}
