package dev.minimalimage.processor.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes of one entry at any offset, read through a small window.
 *
 * <p>An entry is deflated, so it can only be read forwards: going back opens it again. Whoever asks
 * in ascending order opens it once, and memory stays the same whatever the size of the file.
 */
final class ForwardBytes implements Closeable {
  /** The most that can be asked for at once. */
  static final int WINDOW = 1 << 16;

  /** Nothing behind this offset is read: the largest libraries in public jars have half of it. */
  private static final long REACH = 1L << 30;

  private final Content content;
  private final byte[] window = new byte[WINDOW];
  private InputStream in = InputStream.nullInputStream();
  private boolean open;
  private long start;
  private int count;

  ForwardBytes(Content content) {
    this.content = content;
  }

  /** So many bytes, or fewer where the file ends; little-endian. */
  ByteBuffer upTo(long offset, int length) throws IOException {
    if (offset < 0 || offset > REACH) {
      return ByteBuffer.allocate(0);
    }
    if (!open || offset < start) {
      reopen();
    }
    skipTo(offset);
    while (count < length) {
      int more = in.read(window, count, WINDOW - count);
      if (more < 0) {
        break;
      }
      count += more;
    }
    return ByteBuffer.wrap(Arrays.copyOf(window, Math.min(count, length)))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Exactly so many bytes; little-endian. */
  ByteBuffer exactly(long offset, int length) throws IOException, UnreadableElfException {
    ByteBuffer bytes = upTo(offset, length);
    if (bytes.limit() < length) {
      throw new UnreadableElfException("ends before offset " + offset + " + " + length);
    }
    return bytes;
  }

  private void reopen() throws IOException {
    in.close();
    in = content.open();
    open = true;
    start = 0;
    count = 0;
  }

  /** Makes the window begin at an offset, or be empty if the file ends before it. */
  private void skipTo(long offset) throws IOException {
    while (start + count < offset) {
      start += count;
      count = 0;
      int more = in.read(window, 0, (int) Math.min(WINDOW, offset - start));
      if (more < 0) {
        return;
      }
      count = more;
    }
    int passed = (int) (offset - start);
    System.arraycopy(window, passed, window, 0, count - passed);
    start = offset;
    count -= passed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
