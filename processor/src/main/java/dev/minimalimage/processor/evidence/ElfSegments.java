package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program headers of a 64-bit little-endian ELF file.
 *
 * <p>They are what the loader goes by. Section headers are not looked at: they can be stripped, and
 * stand at the very end, which would mean inflating all of a large library.
 */
record ElfSegments(List<Segment> all) {
  private static final int LOAD = 1;
  private static final int DYNAMIC = 2;
  private static final int INTERPRETER = 3;
  private static final int NOTE = 4;

  private static final int SIZE = 56;

  /** Libraries have about ten. */
  private static final int MOST = 512;

  ElfSegments {
    all = List.copyOf(all);
  }

  /** What a segment is, and where it stands in the file and in memory. */
  record Segment(int type, long offset, long address, long size) {}

  static ElfSegments read(ForwardBytes bytes, ElfHeader header)
      throws IOException, UnreadableElfException {
    if (header.segmentSize() != SIZE || header.segments() > MOST) {
      throw new UnreadableElfException("has no plausible program headers");
    }
    ByteBuffer fields = bytes.exactly(header.segmentsAt(), header.segments() * SIZE);
    var all = new ArrayList<Segment>();
    for (int at = 0; at < fields.limit(); at += SIZE) {
      all.add(
          new Segment(
              fields.getInt(at),
              fields.getLong(at + 8),
              fields.getLong(at + 16),
              fields.getLong(at + 32)));
    }
    var segments = new ElfSegments(all);
    if (segments.first(LOAD).isEmpty()) {
      throw new UnreadableElfException("has nothing to load");
    }
    return segments;
  }

  /** Where the file holds what stands at an address in memory. */
  long offsetOf(long address) throws UnreadableElfException {
    for (Segment segment : all) {
      long into = address - segment.address();
      if (segment.type() == LOAD
          && Long.compareUnsigned(address, segment.address()) >= 0
          && Long.compareUnsigned(into, segment.size()) < 0) {
        return segment.offset() + into;
      }
    }
    throw new UnreadableElfException("loads nothing to address " + Long.toHexString(address));
  }

  Optional<Segment> dynamic() {
    return first(DYNAMIC);
  }

  Optional<Segment> interpreter() {
    return first(INTERPRETER);
  }

  List<Segment> notes() {
    return all.stream().filter(segment -> segment.type() == NOTE).toList();
  }

  private Optional<Segment> first(int type) {
    return all.stream().filter(segment -> segment.type() == type).findFirst();
  }
}
