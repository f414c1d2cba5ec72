package dev.minimalimage.processor.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much may still be unpacked of one class path element. */
final class Budget {
  /**
   * A zip file can unpack to more than a thousand times its size, and entries can overlap. The
   * largest jars published, with libraries for graphics cards, unpack to about 2 GiB.
   */
  static final long LIMIT = 4L << 30;

  private long left;

  private Budget(long left) {
    this.left = left;
  }

  static Budget full() {
    return of(LIMIT);
  }

  static Budget of(long bytes) {
    return new Budget(bytes);
  }

  boolean isSpent() {
    return left < 0;
  }

  private void take(long bytes) throws UnreadableException {
    left -= Math.max(0, bytes);
    if (isSpent()) {
      throw UnreadableException.made("it unpacks to too many bytes");
    }
  }

  /** The same bytes, counted. */
  InputStream meter(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        take(1);
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        take(count);
        return count;
      }

      @Override
      public long skip(long length) throws IOException {
        long count = super.skip(length);
        take(count);
        return count;
      }
    };
  }
}
