package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar, read by its central directory as the JVM reads it: of entries of one name it sees one, and
 * what no directory lists does not exist.
 */
final class JarSource implements EntrySource {
  private final ZipFile zip;
  private final Budget budget;

  private JarSource(ZipFile zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  static JarSource open(Path file, Budget budget) throws IOException {
    CentralDirectory.check(file);
    return new JarSource(new ZipFile(file.toFile()), budget);
  }

  @Override
  public Iterator<Entry> entries() {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(entry -> new Entry(entry.getName(), added(entry), () -> open(entry)))
        .iterator();
  }

  @Override
  public MainSection manifest() throws IOException {
    Optional<ZipEntry> manifest = Optional.ofNullable(zip.getEntry(MainSection.NAME));
    return manifest.isEmpty() ? MainSection.none() : MainSection.read(() -> open(manifest.get()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static long added(ZipEntry entry) {
    return Math.max(0, entry.getCompressedSize());
  }

  private InputStream open(ZipEntry entry) throws IOException {
    return budget.meter(zip.getInputStream(entry));
  }
}
