package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.CacheFile;
import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.util.Optional;

/** Keeps the last answer of one module beside what it depends on. */
final class FactsCache {
  private final CacheFile file;
  private final String key;

  private FactsCache(CacheFile file, String key) {
    this.file = file;
    this.key = key;
  }

  static FactsCache of(FactsSource source) {
    return new FactsCache(
        new CacheFile(source.cacheDir(), "facts.txt", "facts 7"),
        String.join(
            " | ",
            String.valueOf(source.projectDir()),
            String.valueOf(source.localRepository()),
            String.valueOf(source.javaRelease()),
            String.valueOf(source.classPath()),
            String.valueOf(source.arguments())));
  }

  /** The answer, if there is one and everything that it depends on is still the same. */
  Optional<Sourced<ProjectFacts>> read() {
    return file.read(
        text -> {
          text.expect(key);
          Inputs.expectSame(text);
          return FactsFormat.read(text);
        });
  }

  /** Keeps a complete answer; one with gaps should be looked for again. */
  void write(Sourced<ProjectFacts> facts, Inputs inputs) {
    if (!facts.value().complete()) {
      return;
    }
    file.write(
        text -> {
          text.add(key);
          inputs.write(text);
          FactsFormat.write(facts, text);
        });
  }
}
