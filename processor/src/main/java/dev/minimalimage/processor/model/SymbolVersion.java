package dev.minimalimage.processor.model;

import java.util.Comparator;

/**
 * A version of a library's symbols, as ELF files ask for it: {@code GLIBCXX_3.4.22} of {@code
 * libstdc++.so.6}.
 *
 * @param soname the library
 * @param family what stands before the number: {@code GLIBC}, {@code GLIBCXX}, {@code CXXABI}
 * @param version the number
 */
public record SymbolVersion(String soname, String family, Version version)
    implements Comparable<SymbolVersion> {
  private static final Comparator<SymbolVersion> ORDER =
      Comparator.comparing(SymbolVersion::soname)
          .thenComparing(SymbolVersion::family)
          .thenComparing(SymbolVersion::version);

  @Override
  public int compareTo(SymbolVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return family + "_" + version;
  }
}
