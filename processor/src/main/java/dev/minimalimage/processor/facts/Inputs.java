package dev.minimalimage.processor.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that an answer depends on: every question put to the file system, with the answer. If all of
 * them are still answered the same, the facts are the same.
 */
final class Inputs {
  /** More than any POM or configuration file that people write. */
  private static final long LIMIT = 8L << 20;

  private final SortedMap<Input, String> answers = new TreeMap<>();

  /**
   * One question.
   *
   * @param path absolute
   */
  record Input(Stamp stamp, Path path) implements Comparable<Input> {
    @Override
    public int compareTo(Input other) {
      int byPath = path.compareTo(other.path);
      return byPath == 0 ? stamp.compareTo(other.stamp) : byPath;
    }
  }

  /** The content of a file that people edit. */
  byte[] content(Path file) throws IOException {
    if (!isReadable(file)) {
      throw new IOException("larger than " + (LIMIT >> 20) + " MiB");
    }
    byte[] content = Files.readAllBytes(file);
    answers.put(new Input(Stamp.CONTENT, file), Stamp.hash(content));
    return content;
  }

  /** Whether it is of a size that somebody may have written. */
  static boolean isReadable(Path file) {
    try {
      return Files.size(file) <= LIMIT;
    } catch (IOException e) {
      // Reading it will say why not.
      return true;
    }
  }

  String textOrEmpty(Path file) {
    try {
      return new String(content(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether there is a file of this name; no matter what it holds. */
  boolean isFile(Path path) {
    ask(Stamp.KIND, path);
    return Files.isRegularFile(path);
  }

  boolean isFolder(Path path) {
    ask(Stamp.KIND, path);
    return Files.isDirectory(path);
  }

  /** Whether there is a file or folder of this name that is no symbolic link. */
  boolean isPlain(Path path) {
    ask(Stamp.KIND, path);
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path);
  }

  /** Whether there is a file of this name, which was or will be read by somebody else. */
  boolean isFileReadElsewhere(Path path) {
    ask(Stamp.SIZE_AND_TIME, path);
    return Files.isRegularFile(path);
  }

  /** The names in a folder; none if it is none. */
  SortedSet<String> names(Path folder) {
    ask(Stamp.NAMES, folder);
    try (var entries = Files.newDirectoryStream(folder)) {
      SortedSet<String> names = new TreeSet<>();
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
      return names;
    } catch (IOException e) {
      return new TreeSet<>();
    }
  }

  private void ask(Stamp stamp, Path path) {
    answers.computeIfAbsent(new Input(stamp, path), input -> stamp.of(path));
  }

  SortedMap<Input, String> answers() {
    return Collections.unmodifiableSortedMap(answers);
  }
}
