package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of classes and resources. */
final class FolderSource implements EntrySource {
  private static final int DEEPEST = 100;
  private static final int MOST_FILES = 300_000;

  private final Path folder;
  private final List<Path> files;
  private final Budget budget;

  private FolderSource(Path folder, List<Path> files, Budget budget) {
    this.folder = folder;
    this.files = files;
    this.budget = budget;
  }

  static FolderSource open(Path path, Budget budget) throws IOException {
    Path folder = path.toRealPath();
    try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
      List<Path> files =
          found.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted().toList();
      if (files.size() > MOST_FILES) {
        throw UnreadableException.made("it has too many files");
      }
      return new FolderSource(folder, files, budget);
    }
  }

  @Override
  public Iterator<Entry> entries() {
    return files.stream().map(this::entry).iterator();
  }

  @Override
  public MainSection manifest() throws IOException {
    Path file = folder.resolve(MainSection.NAME);
    return Files.isRegularFile(file) ? MainSection.read(content(file)) : MainSection.none();
  }

  @Override
  public void close() {}

  private Entry entry(Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return new Entry(name, file.toFile().length(), content(file));
  }

  private Content content(Path file) {
    return () -> budget.meter(Files.newInputStream(file));
  }
}
