package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.facts.Inputs.Input;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the last answer of one module beside what it depends on. Whatever is odd about the file
 * makes it worthless, never a failure; a file is replaced in one step, so that two builds at once
 * can at worst lose an answer.
 */
final class FactsCache {
  private static final String NAME = "facts.txt";
  private static final String FORMAT = "minimal-image facts 2";
  private static final long LIMIT = 16L << 20;

  private final Optional<Path> file;
  private final String key;

  private FactsCache(Optional<Path> file, String key) {
    this.file = file;
    this.key = key;
  }

  static FactsCache of(FactsSource source) {
    return new FactsCache(
        source.cacheDir().map(folder -> folder.resolve(NAME)),
        String.join(
            " | ",
            program(),
            String.valueOf(source.projectDir()),
            String.valueOf(source.localRepository()),
            String.valueOf(source.javaRelease()),
            String.valueOf(source.classPath())));
  }

  /** The answer, if there is one and everything that it depends on is still the same. */
  Optional<Sourced<ProjectFacts>> read() {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (!Files.isRegularFile(file.get()) || Files.size(file.get()) > LIMIT) {
        return Optional.empty();
      }
      FactsText text = FactsText.parse(Files.readString(file.get(), StandardCharsets.UTF_8));
      text.expect(FORMAT);
      text.expect(key);
      for (int count = text.number(); count > 0; count--) {
        Input input = new Input(Stamp.valueOf(text.next()), Path.of(text.next()));
        if (!input.stamp().of(input.path()).equals(text.next())) {
          return Optional.empty();
        }
      }
      return Optional.of(FactsFormat.read(text));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Keeps a complete answer; one with gaps should be looked for again. */
  void write(Sourced<ProjectFacts> facts, Inputs inputs) {
    if (file.isEmpty() || !facts.value().complete()) {
      return;
    }
    FactsText text = FactsText.empty();
    text.add(FORMAT);
    text.add(key);
    text.add(inputs.answers().size());
    for (Map.Entry<Input, String> answer : inputs.answers().entrySet()) {
      text.add(answer.getKey().stamp().name());
      text.add(answer.getKey().path().toString());
      text.add(answer.getValue());
    }
    FactsFormat.write(facts, text);
    try {
      Path folder = Files.createDirectories(Folders.parent(file.get()));
      Path made = Files.createTempFile(folder, NAME, ".tmp");
      try {
        Files.writeString(made, text.toString(), StandardCharsets.UTF_8);
        Files.move(
            made, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      // The next compilation reads the POMs again; that is all.
    }
  }

  /** Which build of ours made the answer: another might see more in the same POM. */
  private static String program() {
    try {
      CodeSource code = FactsCache.class.getProtectionDomain().getCodeSource();
      return code == null ? "" : Stamp.SIZE_AND_TIME.of(Path.of(code.getLocation().toURI()));
    } catch (URISyntaxException | RuntimeException e) {
      return "";
    }
  }
}
