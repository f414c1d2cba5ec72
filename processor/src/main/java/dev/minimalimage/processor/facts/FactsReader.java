package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.model.ProjectFacts;
import dev.minimalimage.processor.model.Sourced;
import java.util.Optional;

/**
 * Reads how a Maven project is built, packaged and configured, without network and without writing
 * anywhere but to its own cache.
 *
 * <p>An answer is kept with everything that it depends on. As long as none of that changes, the
 * next compilation takes it from there, and no class of Maven is loaded.
 */
public final class FactsReader {
  private final FactsSource source;

  private FactsReader(FactsSource source) {
    this.source = source;
  }

  public static FactsReader of(FactsSource source) {
    return new FactsReader(source);
  }

  /** The facts, or none if an error among the findings says why there are none. */
  public Sourced<Optional<ProjectFacts>> read() {
    FactsCache cache = FactsCache.of(source);
    Optional<Sourced<ProjectFacts>> known = cache.read();
    if (known.isPresent()) {
      return known.get().map(Optional::of);
    }
    Inputs inputs = new Inputs();
    try {
      Sourced<ProjectFacts> facts = ProjectReader.of(source, inputs).read();
      cache.write(facts, inputs);
      return facts.map(Optional::of);
    } catch (FactsException e) {
      return new Sourced<>(Optional.empty(), e.findings());
    }
  }

  /** Tells facts and findings from any others. */
  public static String stamp(Sourced<ProjectFacts> facts) {
    TextWriter text = new TextWriter();
    FactsFormat.write(facts, text);
    return text.stamp();
  }
}
