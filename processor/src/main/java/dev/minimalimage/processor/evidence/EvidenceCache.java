package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.evidence.ElementReader.Answer;
import dev.minimalimage.processor.model.CodeEvidence;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was read of the jars of one class path in one file, by their content. A jar of the
 * same path, size and time is taken for the same without a look at its content. The file holds
 * nothing but the last class path, so it cannot grow; whatever is odd about it makes it worthless,
 * never a failure; it is replaced in one step, so that two builds at once can at worst lose one.
 */
final class EvidenceCache {
  private static final String NAME = "evidence.txt";
  private static final String FORMAT = "minimal-image evidence 2";
  private static final long LARGEST = 32L << 20;

  private final Optional<Path> file;
  private final Map<Path, Kept> byPath;
  private final Map<String, Kept> byContent = new TreeMap<>();
  private final Map<Path, Kept> now = new ConcurrentHashMap<>();

  /**
   * What is kept of a jar.
   *
   * @param stamp its size and time
   * @param content the hash of its bytes
   * @param code its evidence without a name: class paths may differ in what they call it
   */
  private record Kept(String stamp, String content, CodeEvidence code) {}

  private EvidenceCache(Optional<Path> file, Map<Path, Kept> kept) {
    this.file = file;
    this.byPath = kept;
    kept.values().forEach(each -> byContent.put(each.content(), each));
  }

  static EvidenceCache open(Optional<Path> folder) {
    Optional<Path> file = folder.map(parent -> parent.resolve(NAME));
    return new EvidenceCache(file, file.map(EvidenceCache::read).orElse(Map.of()));
  }

  /** What is kept of this element, if its jar is where and as it was. */
  Optional<Answer> known(ClassPathElement element) {
    if (byPath.isEmpty()) {
      return Optional.empty();
    }
    Path path = element.file().toAbsolutePath();
    Optional<Kept> known =
        Optional.ofNullable(byPath.get(path))
            .filter(kept -> kept.stamp().equals(FileStamp.of(path)));
    known.ifPresent(kept -> now.put(path, kept));
    return known.map(kept -> answer(kept.code(), Optional.empty(), element));
  }

  /** What is kept of this element's content, or what the reader says, under its name. */
  Answer get(ClassPathElement element, Supplier<Answer> reader) {
    Answer answer = keptOrRead(element, reader);
    return answer(answer.code(), answer.defect(), element);
  }

  private Answer keptOrRead(ClassPathElement element, Supplier<Answer> reader) {
    Path path = element.file().toAbsolutePath();
    if (file.isEmpty() || !Files.isRegularFile(path)) {
      // Folders of classes change with each compilation.
      return reader.get();
    }
    // Taken first: if the jar changes while it is read, the next compilation reads it again.
    String stamp = FileStamp.of(path);
    Optional<String> content = FileStamp.hash(path);
    Answer answer =
        content
            .map(byContent::get)
            .map(kept -> new Answer(kept.code(), Optional.empty()))
            .orElseGet(reader);
    if (content.isPresent() && answer.defect().isEmpty()) {
      now.put(path, new Kept(stamp, content.get(), answer.code()));
    }
    return answer;
  }

  private static Answer answer(
      CodeEvidence code, Optional<UnreadableException> defect, ClassPathElement element) {
    return new Answer(code.in(element.name()), defect);
  }

  /** Writes what was asked for in this compilation, if it is not there already. */
  void keep() {
    if (file.isEmpty() || now.equals(byPath)) {
      return;
    }
    TextWriter text = new TextWriter();
    text.add(FORMAT);
    text.add(program());
    text.list(
        List.copyOf(new TreeMap<>(now).entrySet()),
        entry -> {
          text.add(entry.getKey().toString());
          text.add(entry.getValue().stamp());
          text.add(entry.getValue().content());
          EvidenceText.write(entry.getValue().code(), text);
        });
    try {
      write(file.get(), text.toString());
    } catch (IOException e) {
      // The next compilation reads the jars again; that is all.
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (text.length() > LARGEST) {
      return;
    }
    Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Path made = Files.createTempFile(folder, NAME, ".tmp");
    try {
      Files.writeString(made, text, StandardCharsets.UTF_8);
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static Map<Path, Kept> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Map.of();
      }
      TextReader text = new TextReader(Files.readString(file, StandardCharsets.UTF_8));
      text.expect(FORMAT);
      text.expect(program());
      Map<Path, Kept> kept = new TreeMap<>();
      text.list(
          () ->
              kept.put(
                  Path.of(text.next()),
                  new Kept(text.next(), text.next(), EvidenceText.read(text))));
      text.expectEnd();
      return kept;
    } catch (IOException | RuntimeException e) {
      return Map.of();
    }
  }

  /** Which build of ours read the jars: another might see more in the same ones. */
  private static String program() {
    try {
      CodeSource code = EvidenceCache.class.getProtectionDomain().getCodeSource();
      return code == null ? "" : FileStamp.of(Path.of(code.getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      return "";
    }
  }
}
