package dev.minimalimage.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the project's build says about how its jar is started.
 *
 * @param mains the main classes that it names, that of the jar first
 * @param entries what it writes into the jar's manifest besides, by name: {@code Main-Verticle}
 */
public record NamedMains(List<NamedMain> mains, NavigableMap<String, String> entries) {
  public static final NamedMains NONE = new NamedMains(List.of(), Collections.emptyNavigableMap());

  public NamedMains {
    mains = List.copyOf(mains);
    entries = Collections.unmodifiableNavigableMap(new TreeMap<>(entries));
  }
}
