package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the table of GraalVM's metadata repository, which {@code catalogue/reachability} makes. */
final class ReachabilityTable {
  static final String NAME = "reachability.txt";

  /** By {@code group:artifact}, as they are written: most are never asked for. */
  private final Map<String, List<String>> lines = new HashMap<>();

  private final Map<String, String> tested = new HashMap<>();
  private String release = "";
  private List<String> module = new ArrayList<>();

  private ReachabilityTable() {}

  static ReachabilityIndex read(Collection<String> modules) {
    return parse(Table.text(NAME)).index(modules);
  }

  static ReachabilityTable parse(String text) {
    ReachabilityTable table = new ReachabilityTable();
    text.lines().forEach(table::add);
    return table;
  }

  /** All libraries that the table tells about. */
  Set<String> modules() {
    return lines.keySet();
  }

  ReachabilityIndex index(Collection<String> modules) {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (String name : modules) {
      for (Entry entry : add(name, entries)) {
        entry.requires().forEach(required -> add(required, entries));
      }
    }
    return new ReachabilityIndex(release, entries, tested);
  }

  private List<Entry> add(String name, Map<String, List<Entry>> entries) {
    List<String> written = lines.getOrDefault(name, List.of());
    return written.isEmpty()
        ? List.of()
        : entries.computeIfAbsent(
            name, key -> written.stream().map(ReachabilityTable::entry).toList());
  }

  private void add(String line) {
    if (line.startsWith("entry ")) {
      module.add(line);
    } else if (!line.startsWith("#")) {
      // A pattern of one plain character is not compiled.
      addHead(line, line.split(" ", -1));
    }
  }

  private void addHead(String line, String[] words) {
    if (words[0].equals("release") && words.length == 2) {
      release = words[1];
    } else if (words[0].equals("tested") && words.length == 3) {
      tested.put(words[1], words[2]);
    } else if (words[0].equals("module") && words.length == 2) {
      module = new ArrayList<>();
      lines.put(words[1], module);
    } else {
      throw malformed(line);
    }
  }

  /** {@code entry DIRECTORY FLAG… versions VERSION…}; without a directory, two spaces follow. */
  private static Entry entry(String line) {
    String[] words = line.split(" ", -1);
    List<String> all = Arrays.asList(words);
    int versions = all.indexOf("versions");
    if (versions < 0) {
      throw malformed(line);
    }
    List<String> flags = all.subList(2, versions);
    return new Entry(
        words[1],
        flags.contains("empty"),
        flags.contains("latest"),
        flags.contains("override"),
        flags.contains("unsuited"),
        value(flags, "default-for="),
        value(flags, "requires=").map(list -> List.of(list.split(",", -1))).orElse(List.of()),
        all.subList(versions + 1, words.length));
  }

  private static Optional<String> value(List<String> flags, String key) {
    return flags.stream()
        .filter(flag -> flag.startsWith(key))
        .map(flag -> flag.substring(key.length()))
        .findFirst();
  }

  private static IllegalStateException malformed(String line) {
    return new IllegalStateException(
        NAME + " has the line \"" + line.substring(0, Math.min(60, line.length())) + '"');
  }
}
