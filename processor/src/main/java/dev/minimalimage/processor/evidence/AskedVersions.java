package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the newest of the versions that a file asks of each library. */
final class AskedVersions {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<family>[A-Za-z0-9]++(_[A-Za-z][A-Za-z0-9]*+)*+)"
              + "_(?<version>[0-9]{1,6}(\\.[0-9]{1,6}){0,7})");

  /** Names a change of the loader's contract instead of a number. */
  private static final String LOADER_CONTRACT = "GLIBC_ABI_";

  /** Since glibc 2.36: its NEWS, "Support for DT_RELR relative relocation format". */
  private static final Map<String, SymbolVersion> CONTRACTS =
      Map.of(
          "GLIBC_ABI_DT_RELR",
          new SymbolVersion("libc.so.6", "GLIBC", new Version(List.of(2, 36))));

  private AskedVersions() {}

  /**
   * Returns the newest version of each family of each library, sorted. Names without a number, such
   * as {@code GLIBC_PRIVATE}, cannot be compared and are left out.
   */
  static List<SymbolVersion> newest(ElfLinks links) {
    var newest = new TreeMap<String, SymbolVersion>();
    for (ElfLinks.Asked asked : links.asked()) {
      parse(asked)
          .ifPresent(
              version ->
                  newest.merge(
                      version.soname() + " " + version.family(),
                      version,
                      (one, other) -> one.compareTo(other) < 0 ? other : one));
    }
    return newest.values().stream().sorted().toList();
  }

  /** Whether a file asks for a contract of glibc's loader that we cannot tell the version of. */
  static boolean hasUnknownContract(ElfLinks links) {
    return links.asked().stream()
        .map(ElfLinks.Asked::version)
        .anyMatch(name -> name.startsWith(LOADER_CONTRACT) && !CONTRACTS.containsKey(name));
  }

  private static Optional<SymbolVersion> parse(ElfLinks.Asked asked) {
    SymbolVersion contract = CONTRACTS.get(asked.version());
    if (contract != null) {
      return Optional.of(new SymbolVersion(asked.soname(), contract.family(), contract.version()));
    }
    Matcher matcher = NUMBERED.matcher(asked.version());
    return matcher.matches()
        ? Optional.of(
            new SymbolVersion(
                asked.soname(), matcher.group("family"), Version.parse(matcher.group("version"))))
        : Optional.empty();
  }
}
