package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For which libraries GraalVM's repository has reachability metadata: what native-image has to be
 * told because no call shows it.
 *
 * @param release of the repository
 * @param entries by {@code group:artifact}, in the repository's order
 * @param tested {@code group:artifact} of libraries that their makers test as native images without
 *     any metadata, each with the first version of which that is so
 */
public record ReachabilityIndex(
    String release, Map<String, List<Entry>> entries, Map<String, String> tested) {
  public ReachabilityIndex {
    entries = Map.copyOf(entries);
    tested = Map.copyOf(tested);
  }

  /** What the repository has for a library; nothing if it does not know it. */
  public List<Entry> of(String module) {
    return entries.getOrDefault(module, List.of());
  }

  /**
   * Metadata for some versions of a library.
   *
   * @param directory where the metadata is, named by the first of these versions; empty if there is
   *     none because the library is {@code unsuited}
   * @param empty whether the repository's tests found nothing that native-image has to be told
   * @param latest whether it serves all versions that no other entry names
   * @param override whether it replaces what the library carries itself
   * @param unsuited whether the library has no code that a native image can run
   * @param defaultFor a regular expression of versions that it serves
   * @param requires {@code group:artifact} of libraries whose metadata it needs, too
   * @param versions those that were tested with it
   */
  public record Entry(
      String directory,
      boolean empty,
      boolean latest,
      boolean override,
      boolean unsuited,
      Optional<String> defaultFor,
      List<String> requires,
      List<String> versions) {
    public Entry {
      requires = List.copyOf(requires);
      versions = List.copyOf(versions);
    }
  }
}
