package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an ELF file carries besides its links that tells the system it is for: the file name of its
 * loader, and the owners of its notes, such as {@code Android} and {@code OpenBSD}.
 *
 * <p>These only tell systems apart, so damage in them is passed over.
 */
final class ElfMarks {
  private static final int LONGEST_PATH = 256;
  private static final int LONGEST_NOTES = 4096;
  private static final int MOST_SEGMENTS = 8;

  private ElfMarks() {}

  static List<String> read(ForwardBytes bytes, ElfSegments segments) throws IOException {
    // In the order of the file, so that it is opened once.
    List<ElfSegments.Segment> places =
        Stream.concat(
                segments.interpreter().stream(), segments.notes().stream().limit(MOST_SEGMENTS))
            .sorted(Comparator.comparingLong(ElfSegments.Segment::offset))
            .toList();
    var marks = new ArrayList<String>();
    for (ElfSegments.Segment place : places) {
      if (segments.notes().contains(place)) {
        owners(bytes.upTo(place.offset(), length(place, LONGEST_NOTES)), marks);
      } else {
        String path = text(bytes.upTo(place.offset(), length(place, LONGEST_PATH)), 0);
        marks.add(path.substring(path.lastIndexOf('/') + 1));
      }
    }
    return List.copyOf(marks);
  }

  private static void owners(ByteBuffer notes, List<String> owners) {
    long at = 0;
    while (at + 12 <= notes.limit()) {
      long name = Integer.toUnsignedLong(notes.getInt((int) at));
      long description = Integer.toUnsignedLong(notes.getInt((int) at + 4));
      owners.add(text(notes, (int) at + 12));
      at += 12 + padded(name) + padded(description);
    }
  }

  private static long padded(long length) {
    return (length + 3) / 4 * 4;
  }

  private static int length(ElfSegments.Segment segment, int most) {
    return Long.compareUnsigned(segment.size(), most) < 0 ? (int) segment.size() : most;
  }

  private static String text(ByteBuffer bytes, int from) {
    int end = from;
    while (end < bytes.limit() && bytes.get(end) != 0) {
      end++;
    }
    return StandardCharsets.ISO_8859_1.decode(bytes.slice(from, end - from)).toString();
  }
}
