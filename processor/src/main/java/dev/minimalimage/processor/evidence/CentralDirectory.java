package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The size of a zip file's central directory, which {@link java.util.zip.ZipFile} takes into memory
 * whole, however large it is.
 */
final class CentralDirectory {
  /** A third of a million entries; the largest jars published have about a hundred thousand. */
  static final long LIMIT = 32L << 20;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int ZIP64_END_SIGNATURE = 0x06064b50;
  private static final int LONGEST_COMMENT = 65535;

  private CentralDirectory() {}

  /** Refuses a directory that is too large; all else that is wrong with a file shows later. */
  static void check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size();
      ByteBuffer last = read(channel, Math.max(0, length - END_BYTES));
      if (last.limit() == END_BYTES && last.getInt(0) == END_SIGNATURE && isSmall(last, 0)) {
        // Nearly every jar ends so, without a comment.
        return;
      }
      ByteBuffer tail =
          read(channel, Math.max(0, length - LONGEST_COMMENT - END_BYTES - LOCATOR_BYTES));
      for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
        // Not only the last: a comment can hold one more, and then it is unclear which counts.
        if (tail.getInt(at) == END_SIGNATURE && !isSmall(tail, at)) {
          refuseUnlessZip64(channel, tail, at);
        }
      }
    }
  }

  private static boolean isSmall(ByteBuffer buffer, int end) {
    return Integer.toUnsignedLong(buffer.getInt(end + 12)) <= LIMIT;
  }

  /** The true size stands elsewhere if it is over 4 GiB, or if the writer felt like it. */
  private static void refuseUnlessZip64(FileChannel channel, ByteBuffer tail, int end)
      throws IOException {
    if (tail.getInt(end + 12) == -1 && end >= LOCATOR_BYTES) {
      long position = tail.getLong(end - LOCATOR_BYTES + 8);
      if (position >= 0 && position < channel.size()) {
        ByteBuffer zip64 = read(channel, position);
        if (zip64.limit() >= 56
            && zip64.getInt(0) == ZIP64_END_SIGNATURE
            && zip64.getLong(40) >= 0
            && zip64.getLong(40) <= LIMIT) {
          return;
        }
      }
    }
    throw UnreadableException.made("it has too many entries");
  }

  private static ByteBuffer read(FileChannel channel, long position) throws IOException {
    int length =
        (int) Math.min(channel.size() - position, LONGEST_COMMENT + END_BYTES + LOCATOR_BYTES);
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
      // Reads on.
    }
    return buffer.flip();
  }
}
