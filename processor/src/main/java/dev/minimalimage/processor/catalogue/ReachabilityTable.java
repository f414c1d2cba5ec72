package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.ReachabilityIndex.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table of GraalVM's metadata repository, which {@code catalogue/reachability} makes. */
final class ReachabilityTable {
  static final String NAME = "reachability.txt";

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, String> tested = new HashMap<>();
  private String release = "";
  private List<Entry> module = new ArrayList<>();

  private ReachabilityTable() {}

  static ReachabilityIndex read() {
    return parse(Table.text(NAME));
  }

  static ReachabilityIndex parse(String text) {
    ReachabilityTable table = new ReachabilityTable();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        table.add(line);
      }
    }
    return new ReachabilityIndex(table.release, table.entries, table.tested);
  }

  private void add(String line) {
    // A pattern of one plain character is not compiled.
    String[] words = line.split(" ", -1);
    if (words[0].equals("release") && words.length == 2) {
      release = words[1];
    } else if (words[0].equals("tested") && words.length == 3) {
      tested.put(words[1], words[2]);
    } else if (words[0].equals("module") && words.length == 2) {
      module = new ArrayList<>();
      entries.put(words[1], module);
    } else if (words[0].equals("entry")) {
      module.add(entry(line, words));
    } else {
      throw malformed(line);
    }
  }

  /** {@code entry DIRECTORY FLAG… versions VERSION…}; without a directory, two spaces follow. */
  private static Entry entry(String line, String[] words) {
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
