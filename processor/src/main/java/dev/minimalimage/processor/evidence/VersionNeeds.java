package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the table of versions that a file asks of the libraries that it is linked to. */
final class VersionNeeds {
  private static final int SIZE = 16;
  private static final int CURRENT = 1;
  private static final int WEAK = 2;

  /** Large C++ libraries ask for about forty. */
  private static final int MOST = 1024;

  private final ByteBuffer fields;
  private final List<Entry> entries = new ArrayList<>();
  private int seen;

  private VersionNeeds(ByteBuffer fields) {
    this.fields = fields;
  }

  /** A version and the library that must have it, as offsets into the string table. */
  record Entry(long soname, long version) {}

  /**
   * Reads the table at an offset.
   *
   * <p>Its end is where the chain ends, as for the loader. Links are unsigned distances forwards,
   * so no chain can be a ring. The whole table must lie in one window; real ones take less than a
   * hundredth of it.
   */
  static List<Entry> read(ForwardBytes bytes, long offset)
      throws IOException, UnreadableElfException {
    var needs = new VersionNeeds(bytes.upTo(offset, ForwardBytes.WINDOW));
    needs.libraries();
    return List.copyOf(needs.entries);
  }

  private void libraries() throws UnreadableElfException {
    long at = 0;
    long next;
    do {
      check(at);
      if (fields.getShort((int) at) != CURRENT) {
        throw new UnreadableElfException("has an unknown kind of version table");
      }
      versions(unsigned(at + 4), at + unsigned(at + 8));
      next = unsigned(at + 12);
      at += next;
    } while (next != 0);
  }

  private void versions(long soname, long first) throws UnreadableElfException {
    long at = first;
    long next;
    do {
      check(at);
      // A weak version may be missing: glibc's elf/dl-version.c, match_symbol, says "If it was a
      // weak reference it is not fatal".
      if ((fields.getShort((int) at + 4) & WEAK) == 0) {
        entries.add(new Entry(soname, unsigned(at + 8)));
      }
      next = unsigned(at + 12);
      at += next;
    } while (next != 0);
  }

  private void check(long at) throws UnreadableElfException {
    seen++;
    if (at + SIZE > fields.limit() || seen > MOST) {
      throw new UnreadableElfException("has an endless version table");
    }
  }

  private long unsigned(long at) {
    return Integer.toUnsignedLong(fields.getInt((int) at));
  }
}
