package dev.minimalimage.processor.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that an answer depends on: every question put to the file system, with the answer. If all of
 * them are still answered the same, the answer is the same.
 */
public final class Inputs {
  /** More than any POM or configuration file that people write. */
  private static final long LIMIT = 8L << 20;

  private final SortedMap<Input, String> answers = new TreeMap<>();

  /**
   * One question.
   *
   * @param path absolute
   */
  private record Input(Stamp stamp, Path path) implements Comparable<Input> {
    @Override
    public int compareTo(Input other) {
      int byPath = path.compareTo(other.path);
      return byPath == 0 ? stamp.compareTo(other.stamp) : byPath;
    }
  }

  /** The content of a file that people edit. */
  public byte[] content(Path file) throws IOException {
    if (!isReadable(file)) {
      throw new IOException("larger than " + (LIMIT >> 20) + " MiB");
    }
    byte[] content = Files.readAllBytes(file);
    answers.put(new Input(Stamp.CONTENT, file), Stamp.hash(content));
    return content;
  }

  /** Whether it is of a size that somebody may have written. */
  public static boolean isReadable(Path file) {
    try {
      return Files.size(file) <= LIMIT;
    } catch (IOException e) {
      // Reading it will say why not.
      return true;
    }
  }

  public String textOrEmpty(Path file) {
    try {
      return new String(content(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether there is a file of this name; no matter what it holds. */
  public boolean isFile(Path path) {
    ask(Stamp.KIND, path);
    return Files.isRegularFile(path);
  }

  public boolean isFolder(Path path) {
    ask(Stamp.KIND, path);
    return Files.isDirectory(path);
  }

  /** Whether there is a file or folder of this name that is no symbolic link. */
  public boolean isPlain(Path path) {
    ask(Stamp.KIND, path);
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path);
  }

  /** Whether there is a file of this name, which was or will be read by somebody else. */
  public boolean isFileReadElsewhere(Path path) {
    ask(Stamp.SIZE_AND_TIME, path);
    return Files.isRegularFile(path);
  }

  /** The names in a folder; none if it is none. */
  public SortedSet<String> names(Path folder) {
    ask(Stamp.NAMES, folder);
    try (var entries = Files.newDirectoryStream(folder)) {
      SortedSet<String> names = new TreeSet<>();
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
      return names;
    } catch (IOException e) {
      return new TreeSet<>();
    }
  }

  /** Asks what will be asked again, whatever the answer is. */
  public void ask(Stamp stamp, Path path) {
    answers.computeIfAbsent(new Input(stamp, path), input -> stamp.of(path));
  }

  /** Whether no folder was asked about that cannot be read whole: it could change unseen. */
  public boolean areSure() {
    return answers.entrySet().stream()
        .noneMatch(
            answer ->
                answer.getKey().stamp() == Stamp.TREE
                    && answer.getValue().equals(Stamp.UNREADABLE));
  }

  /** Writes all questions and answers. */
  public void write(TextWriter to) {
    to.add(
        List.copyOf(answers.entrySet()),
        answer -> {
          to.add(answer.getKey().stamp().name());
          to.add(answer.getKey().path().toString());
          to.add(answer.getValue());
        });
  }

  /**
   * Asks all questions that were written once more.
   *
   * @throws IllegalArgumentException at the first other answer
   */
  public static void expectSame(TextReader from) {
    for (int count = from.number(); count > 0; count--) {
      Stamp stamp = Stamp.valueOf(from.next());
      Path path = Path.of(from.next());
      from.expect(stamp.of(path));
    }
  }
}
