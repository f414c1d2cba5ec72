package dev.minimalimage.processor.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One kept file, safe to delete. Whatever is odd about it makes it worthless, never a failure; it
 * is replaced in one step, so that two builds at once can at worst lose an answer.
 */
public final class CacheFile {
  private static final long LARGEST = 32L << 20;

  private final Optional<Path> file;
  private final String format;

  /**
   * Names a file.
   *
   * @param folder where to keep it, if anywhere
   * @param format what the file holds, with a number to count up when its order changes
   */
  public CacheFile(Optional<Path> folder, String name, String format) {
    this.file = folder.map(parent -> parent.toAbsolutePath().resolve(name));
    this.format = "minimal-image " + format;
  }

  /** Whether anything can be kept. */
  public boolean isPlaced() {
    return file.isPresent();
  }

  /** What {@code reader} reads, if all of the file is of the format, and ours. */
  public <T> Optional<T> read(Function<TextReader, T> reader) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(file.get()) || Files.size(file.get()) > LARGEST) {
        return Optional.empty();
      }
      TextReader text = new TextReader(Files.readString(file.get(), StandardCharsets.UTF_8));
      text.expect(format);
      text.expect(program());
      T value = reader.apply(text);
      text.expectEnd();
      return Optional.of(value);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Keeps what {@code writer} writes. */
  public void write(Consumer<TextWriter> writer) {
    if (file.isEmpty()) {
      return;
    }
    TextWriter text = new TextWriter();
    text.add(format);
    text.add(program());
    writer.accept(text);
    if (text.toString().length() > LARGEST) {
      return;
    }
    try {
      replace(file.get(), text.toString());
    } catch (IOException e) {
      // The next compilation looks again; that is all.
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.resolveSibling(""));
    Path made = Files.createTempFile(folder, "kept", ".tmp");
    try {
      Files.writeString(made, text, StandardCharsets.UTF_8);
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Which build of ours kept it: another might see more in the same input. */
  private static String program() {
    try {
      CodeSource code = CacheFile.class.getProtectionDomain().getCodeSource();
      return code == null ? "" : Stamp.SIZE_AND_TIME.of(Path.of(code.getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      return "";
    }
  }
}
