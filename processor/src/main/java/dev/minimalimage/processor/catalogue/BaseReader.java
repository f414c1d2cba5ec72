package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Reads the entries of bases, each of which has what the one that it extends has, and more. */
final class BaseReader {
  private final Table table;
  private final Map<String, BaseImage> known = new HashMap<>();

  BaseReader(Table table) {
    this.table = table;
  }

  BaseImage read(String key) {
    Optional<BaseImage> parent = table.find(key + ".extends", this::known);
    Optional<Integer> java = table.find(key + ".java", Integer::valueOf);
    // For catalogue/compare: of whatever vendor, the Java in an image has in it what it needs.
    java.ifPresent(release -> table.value(key + ".vendor"));
    String image = table.value(key + ".image");
    boolean scratch = image.equals("scratch");
    BaseImage base =
        new BaseImage(
            table.value(key + ".kind", BaseKind::valueOf),
            table.find(key + ".suite").orElse(""),
            // Without nonroot the image would run as root wherever USER were overlooked.
            ImageReference.parse(scratch ? image : image + ":nonroot"),
            java.map(OptionalInt::of).orElse(OptionalInt.empty()),
            platforms(key, parent),
            offers(key, parent.map(BaseImage::offers)),
            table.value(key + ".bytes", Long::valueOf),
            ImageReference.parse(scratch ? image : image + ":debug-nonroot"),
            table.value(key + ".end-of-support", LocalDate::parse));
    known.put(key, base);
    return base;
  }

  private BaseImage known(String key) {
    return Optional.ofNullable(known.get(key))
        .orElseThrow(() -> new IllegalArgumentException("no base before it is called " + key));
  }

  private List<Platform> platforms(String key, Optional<BaseImage> parent) {
    String name = key + ".platforms";
    List<Platform> own = table.list(name, Platform::parse);
    return own.isEmpty()
        ? parent
            .map(BaseImage::platforms)
            .orElseGet(() -> List.of(table.value(name, Platform::parse)))
        : own;
  }

  private Offers offers(String key, Optional<Offers> parent) {
    List<String> users = table.list(key + ".users", line -> line);
    return new Offers(
        table.find(key + ".glibc", Version::parse).or(() -> parent.flatMap(Offers::glibc)),
        joined(parent.map(Offers::sonames), table.list(key + ".sonames", soname -> soname)),
        joined(parent.map(Offers::symbols), table.list(key + ".symbols", BaseReader::symbols)),
        joined(
            parent.map(Offers::features),
            table.list(key + ".features", Requirement.Feature::valueOf)),
        List.of(),
        users.isEmpty() ? parent.map(Offers::users).orElse(List.of()) : users);
  }

  private static <T extends Comparable<? super T>> List<T> joined(
      Optional<List<T>> inherited, List<T> own) {
    TreeSet<T> all = new TreeSet<>(inherited.orElse(List.of()));
    all.addAll(own);
    return new ArrayList<>(all);
  }

  /** Reads {@code libstdc++.so.6 GLIBCXX 3.4.33}. */
  private static SymbolVersion symbols(String text) {
    String[] parts = text.split(" ", 3);
    return new SymbolVersion(parts[0], parts[1], Version.parse(parts[2]));
  }
}
