package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads names out of a string table, in one way through the file. */
final class ElfStrings {
  /** As long as the name of a file can be. */
  private static final int LONGEST = 255;

  /** Names are stored once, so that a lying file cannot have us read more than this. */
  private static final int MOST = 4096;

  private ElfStrings() {}

  /**
   * Reads the names at the given places in the table, which begins at an offset in the file.
   *
   * @throws UnreadableElfException if one of them is outside, has no end or is not plain text
   */
  static Map<Long, String> read(ForwardBytes bytes, long table, long size, Collection<Long> places)
      throws IOException, UnreadableElfException {
    var sorted = new TreeSet<>(places);
    if (sorted.size() > MOST) {
      throw new UnreadableElfException("has too many names");
    }
    var names = new TreeMap<Long, String>();
    for (long place : sorted) {
      if (place < 0 || place >= size) {
        throw new UnreadableElfException("has a name outside of its string table");
      }
      int room = (int) Math.min(size - place, LONGEST + 1);
      names.put(place, text(bytes.upTo(table + place, room)));
    }
    return names;
  }

  private static String text(ByteBuffer bytes) throws UnreadableElfException {
    for (int i = 0; i < bytes.limit(); i++) {
      byte character = bytes.get(i);
      if (character == 0 && i > 0) {
        return StandardCharsets.US_ASCII.decode(bytes.slice(0, i)).toString();
      }
      if (character < ' ' || character > '~') {
        break;
      }
    }
    throw new UnreadableElfException("has a name that is no plain text");
  }
}
