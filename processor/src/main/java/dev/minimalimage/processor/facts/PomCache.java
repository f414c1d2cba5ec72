package dev.minimalimage.processor.facts;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.model.building.ModelCache;
import org.jspecify.annotations.Nullable;

/** Keeps parents and imported POMs for the next module of the same project. */
final class PomCache implements ModelCache {
  private final Map<String, Object> entries = new HashMap<>();

  @Override
  public void put(String groupId, String artifactId, String version, String tag, Object data) {
    entries.put(key(groupId, artifactId, version, tag), data);
  }

  @Override
  public @Nullable Object get(String groupId, String artifactId, String version, String tag) {
    return entries.get(key(groupId, artifactId, version, tag));
  }

  private static String key(String groupId, String artifactId, String version, String tag) {
    return new Gav(groupId, artifactId, version) + " " + tag;
  }
}
