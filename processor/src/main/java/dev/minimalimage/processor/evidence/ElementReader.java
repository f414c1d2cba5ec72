package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.model.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one element of the class path: a jar with the jars in it, or folders of classes. */
final class ElementReader {
  private static final String JAR = ".jar";

  /** The class of the self-test, and the one in it. */
  private static final Pattern SELF_TEST =
      Pattern.compile(".*" + SelfTest.SUFFIX + "(\\$" + SelfTest.EXECUTABLE + ")?\\.class");

  private final CodeCollector collector = new CodeCollector();
  private final ClassScanner scanner;
  private final Budget budget;
  private Optional<UnreadableException> defect = Optional.empty();

  /**
   * What was read.
   *
   * @param code all that could be read
   * @param defect the first thing that could not
   */
  record Answer(CodeEvidence code, Optional<UnreadableException> defect) {}

  private ElementReader(WatchedMethods watched, Budget budget) {
    this.scanner = new ClassScanner(watched, collector);
    this.budget = budget;
  }

  /** Reads an element, whose name is the caller's to give. */
  static Answer read(List<Path> paths, WatchedMethods watched, Budget budget) {
    ElementReader reader = new ElementReader(watched, budget);
    for (Path path : paths) {
      reader.read(path);
    }
    return new Answer(reader.collector.evidence(), reader.defect);
  }

  private void read(Path path) {
    try {
      if (!Files.exists(path)) {
        throw UnreadableException.damaged("there is no such file");
      }
      boolean folder = Files.isDirectory(path);
      try (EntrySource source =
          folder ? FolderSource.open(path, budget) : JarSource.open(path, budget)) {
        readAll(source, "");
      }
    } catch (UnreadableException e) {
      note(e);
    } catch (IOException | RuntimeException e) {
      // Damaged zip files make ZipFile throw either.
      note(UnreadableException.damaged("it is not a zip file, or a damaged one"));
    }
  }

  private void readAll(EntrySource source, String prefix) throws IOException {
    EntryReader reader = new EntryReader(scanner, collector, source.manifest(), prefix);
    Iterator<Entry> entries = source.entries();
    while (entries.hasNext() && !budget.isSpent()) {
      Entry entry = entries.next();
      if (SELF_TEST.matcher(entry.name()).matches()) {
        // Ours, perhaps another module's: the application does without what it tries.
        continue;
      }
      try {
        if (prefix.isEmpty() && isJar(entry)) {
          readNested(entry);
        } else {
          reader.read(entry);
        }
        if (prefix.isEmpty()) {
          collector.file(entry.name());
        }
      } catch (UnreadableException e) {
        note(e);
      } catch (IOException | RuntimeException e) {
        // One bad entry does not make the others worthless.
        note(UnreadableException.damaged("its " + Shown.quoted(entry.name()) + " is damaged"));
      }
    }
  }

  private static boolean isJar(Entry entry) throws IOException {
    int suffix = entry.name().length() - JAR.length();
    return entry.name().regionMatches(true, suffix, JAR, 0, JAR.length()) && NestedJar.isZip(entry);
  }

  private void readNested(Entry entry) throws IOException {
    try (NestedJar jar = NestedJar.unpack(entry);
        EntrySource source = JarSource.open(jar.file(), budget)) {
      readAll(source, entry.name() + "!");
    }
  }

  private void note(UnreadableException problem) {
    defect = Optional.of(defect.orElse(problem));
  }
}
