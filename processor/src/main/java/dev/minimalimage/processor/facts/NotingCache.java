package dev.minimalimage.processor.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.apache.maven.model.building.ModelCache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parents and imported POMs for the next module; notes their names, for who is served from
 * here does not ask the {@link PomResolver}.
 *
 * @param asked everything that was found here
 */
record NotingCache(Map<String, Object> entries, SortedSet<Gav> asked) implements ModelCache {

  static NotingCache into(SortedSet<Gav> asked) {
    return new NotingCache(new HashMap<>(), asked);
  }

  @Override
  public void put(String groupId, String artifactId, String version, String tag, Object data) {
    entries.put(key(new Gav(groupId, artifactId, version), tag), data);
  }

  @Override
  public @Nullable Object get(String groupId, String artifactId, String version, String tag) {
    Gav gav = new Gav(groupId, artifactId, version);
    Object data = entries.get(key(gav, tag));
    if (data != null) {
      asked.add(gav);
    }
    return data;
  }

  private static String key(Gav gav, String tag) {
    return gav + " " + tag;
  }
}
