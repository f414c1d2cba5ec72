package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.Shown;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A jar inside a jar, unpacked for as long as it is read: a zip file's directory is at its end, and
 * to look for it from the start would be to believe what no JVM believes.
 */
final class NestedJar implements Closeable {
  /** Several times the largest jars published. */
  private static final long LARGEST = 1L << 30;

  private static final int BUFFER = 64 << 10;

  private final Path file;

  private NestedJar(Path file) {
    this.file = file;
  }

  static boolean isZip(Entry entry) throws IOException {
    try (InputStream in = entry.content().open()) {
      return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
    }
  }

  static NestedJar unpack(Entry entry) throws IOException {
    NestedJar jar = new NestedJar(Files.createTempFile("minimal-image", ".jar"));
    try (InputStream in = entry.content().open();
        OutputStream out = Files.newOutputStream(jar.file)) {
      byte[] buffer = new byte[BUFFER];
      long copied = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
        copied += count;
        if (copied > LARGEST) {
          throw UnreadableException.made("its " + Shown.quoted(entry.name()) + " is too large");
        }
      }
      return jar;
    } catch (IOException e) {
      jar.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
