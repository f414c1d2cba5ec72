package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Shown;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a base offers beyond its kind. */
final class ProvidesReader {
  private static final Pattern SONAME = Pattern.compile("lib[A-Za-z0-9_.+-]*\\.so(\\.[0-9.]+)?");
  private static final Pattern SYMBOLS =
      Pattern.compile("(GLIBC|GLIBCXX|CXXABI|GCC|GOMP)_([0-9.]+)");
  private static final Pattern GLIBC = Pattern.compile("glibc ([0-9.]+)");
  private static final Pattern PROGRAM = Pattern.compile("program ([A-Za-z0-9/_.+-]+)");

  /** Which library the versions of a family are versions of. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "GLIBC", "libc.so.6",
          "GLIBCXX", "libstdc++.so.6",
          "CXXABI", "libstdc++.so.6",
          "GCC", "libgcc_s.so.1",
          "GOMP", "libgomp.so.1");

  private static final Syntax<Requirement> PROVISION =
      new Syntax<>(
          FindingCode.PROVIDES_SYNTAX,
          ProvidesReader::parse,
          text -> text.strip().toLowerCase(Locale.ROOT),
          "write a library such as \"libfoo.so.1\", \"glibc 2.41\", \"program sh\", or one of "
              + features());

  private final Findings findings;

  ProvidesReader(Findings findings) {
    this.findings = findings;
  }

  List<Requirement> read(List<Placed<String>> texts) {
    List<Requirement> provided = new ArrayList<>();
    texts.forEach(text -> PROVISION.read(text, findings).ifPresent(provided::add));
    return provided;
  }

  private static Requirement parse(String text) {
    for (Requirement.Feature feature : Requirement.Feature.values()) {
      if (name(feature).equals(text)) {
        return feature;
      }
    }
    if (SONAME.matcher(text).matches()) {
      return new Requirement.Library(text);
    }
    var glibc = GLIBC.matcher(text);
    if (glibc.matches()) {
      return symbols("GLIBC", glibc.group(1));
    }
    var symbols = SYMBOLS.matcher(text);
    if (symbols.matches()) {
      return symbols(symbols.group(1), symbols.group(2));
    }
    var program = PROGRAM.matcher(text);
    if (program.matches()) {
      return new Requirement.Command(program.group(1));
    }
    throw new IllegalArgumentException("a base cannot provide " + Shown.quoted(text));
  }

  private static Requirement symbols(String family, String version) {
    return new Requirement.Symbols(
        new SymbolVersion(LIBRARIES.getOrDefault(family, ""), family, Version.parse(version)));
  }

  private static String name(Requirement.Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String features() {
    List<String> names = new ArrayList<>();
    for (Requirement.Feature feature : Requirement.Feature.values()) {
      names.add(name(feature));
    }
    return String.join(", ", names);
  }
}
