package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an ELF file is linked to.
 *
 * @param soname the name that it gives itself
 * @param needed the libraries, in its own order
 * @param asked the versions that it asks of them, without the weak ones
 */
record ElfLinks(Optional<String> soname, List<String> needed, List<Asked> asked) {
  static final ElfLinks NONE = new ElfLinks(Optional.empty(), List.of(), List.of());

  ElfLinks {
    needed = List.copyOf(needed);
    asked = List.copyOf(asked);
  }

  /** A version by its full name, such as {@code GLIBC_2.17}, and the library that must have it. */
  record Asked(String soname, String version) {}

  /** Reads the links; a file without a dynamic section is static and has none. */
  static ElfLinks read(ForwardBytes bytes, ElfSegments segments)
      throws IOException, UnreadableElfException {
    Optional<ElfSegments.Segment> segment = segments.dynamic();
    if (segment.isEmpty()) {
      return NONE;
    }
    // By its address, as the loader finds it; tools that go by its offset could see another one.
    DynamicSection dynamic =
        DynamicSection.read(
            bytes, segments.offsetOf(segment.get().address()), segment.get().size());
    Optional<Long> soname = dynamic.value(DynamicSection.SONAME);
    Optional<Long> table = dynamic.value(DynamicSection.VERSIONS_NEEDED);
    List<VersionNeeds.Entry> versions =
        table.isEmpty() ? List.of() : VersionNeeds.read(bytes, segments.offsetOf(table.get()));
    var places = new ArrayList<>(dynamic.needed());
    soname.ifPresent(places::add);
    for (VersionNeeds.Entry version : versions) {
      places.add(version.soname());
      places.add(version.version());
    }
    if (places.isEmpty()) {
      return NONE;
    }
    Map<Long, String> names =
        ElfStrings.read(
            bytes,
            segments.offsetOf(required(dynamic, DynamicSection.STRINGS)),
            required(dynamic, DynamicSection.STRINGS_SIZE),
            places);
    return new ElfLinks(
        soname.map(names::get),
        dynamic.needed().stream().map(names::get).toList(),
        versions.stream()
            .map(entry -> new Asked(name(names, entry.soname()), name(names, entry.version())))
            .toList());
  }

  private static String name(Map<Long, String> names, long place) {
    return names.getOrDefault(place, "");
  }

  private static long required(DynamicSection dynamic, long tag) throws UnreadableElfException {
    return dynamic
        .value(tag)
        .orElseThrow(() -> new UnreadableElfException("has names but no string table"));
  }
}
