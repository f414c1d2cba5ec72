package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.cache.CacheFile;
import dev.minimalimage.processor.cache.Stamp;
import dev.minimalimage.processor.cache.TextReader;
import dev.minimalimage.processor.evidence.ElementReader.Answer;
import dev.minimalimage.processor.model.CodeEvidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was read of the jars of one class path in one file, by their content. A jar of the
 * same path, size and time is taken for the same without a look at its content. The file holds
 * nothing but the last class path, so it cannot grow.
 */
final class EvidenceCache {
  private final CacheFile file;
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

  private EvidenceCache(CacheFile file, Map<Path, Kept> kept) {
    this.file = file;
    this.byPath = kept;
    kept.values().forEach(each -> byContent.put(each.content(), each));
  }

  static EvidenceCache open(Optional<Path> folder) {
    CacheFile file = new CacheFile(folder, "evidence.txt", "evidence 6");
    return new EvidenceCache(file, file.read(EvidenceCache::read).orElse(Map.of()));
  }

  /** What is kept of this element, if its jar is where and as it was. */
  Optional<Answer> known(ClassPathElement element) {
    if (byPath.isEmpty()) {
      return Optional.empty();
    }
    Path path = element.file().toAbsolutePath();
    Optional<Kept> known =
        Optional.ofNullable(byPath.get(path))
            .filter(kept -> kept.stamp().equals(Stamp.SIZE_AND_TIME.of(path)));
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
    if (!file.isPlaced() || !Files.isRegularFile(path)) {
      // Folders of classes change with each compilation.
      return reader.get();
    }
    // Taken first: if the jar changes while it is read, the next compilation reads it again.
    String stamp = Stamp.SIZE_AND_TIME.of(path);
    String content = Stamp.CONTENT.of(path);
    Answer answer =
        Optional.ofNullable(byContent.get(content))
            .map(kept -> new Answer(kept.code(), Optional.empty()))
            .orElseGet(reader);
    if (!content.equals(Stamp.UNREADABLE) && answer.defect().isEmpty()) {
      now.put(path, new Kept(stamp, content, answer.code()));
    }
    return answer;
  }

  private static Answer answer(
      CodeEvidence code, Optional<UnreadableException> defect, ClassPathElement element) {
    return new Answer(code.in(element.name()), defect);
  }

  /** Writes what was asked for in this compilation, if it is not there already. */
  void keep() {
    if (now.equals(byPath)) {
      return;
    }
    file.write(
        text ->
            text.add(
                List.copyOf(new TreeMap<>(now).entrySet()),
                entry -> {
                  text.add(entry.getKey().toString());
                  text.add(entry.getValue().stamp());
                  text.add(entry.getValue().content());
                  EvidenceText.write(entry.getValue().code(), text);
                }));
  }

  private static Map<Path, Kept> read(TextReader text) {
    Map<Path, Kept> kept = new TreeMap<>();
    text.list(
        () ->
            kept.put(
                Path.of(text.next()), new Kept(text.next(), text.next(), EvidenceText.read(text))));
    return kept;
  }
}
