package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.NativeBuilder;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The tables of images and JDKs, which say where each fact comes from. */
public final class BaseCatalogue {
  private static final String BASES = "bases.properties";

  private BaseCatalogue() {}

  /** Reads the images: bases, JDKs and what can be copied from one to another. */
  public static Bases read() {
    return bases(Table.read(BASES));
  }

  /**
   * Reads the modules of a release of the JDK.
   *
   * @throws IllegalStateException if {@link #read} has no JDK of that release
   */
  public static JdkModules modules(int release) {
    return JdkTables.read(release);
  }

  /**
   * Reads what GraalVM's repository has for some libraries, and for those that they require.
   *
   * @param modules {@code group:artifact} of each
   */
  public static ReachabilityIndex reachability(Collection<String> modules) {
    return ReachabilityTable.read(modules);
  }

  static Bases bases(Table table) {
    BaseReader reader = new BaseReader(table);
    List<BaseImage> bases = new ArrayList<>();
    for (String key : table.list("bases", key -> key)) {
      bases.add(reader.read(key));
    }
    Bases all =
        new Bases(
            table.value("as-of", LocalDate::parse),
            bases,
            table.list("jdks", Integer::valueOf).stream()
                .map(release -> jdk(table, release))
                .toList(),
            table.list("builders", Integer::valueOf).stream()
                .map(release -> builder(table, release))
                .toList(),
            table.list("supplements", key -> key).stream()
                .map(key -> supplement(table, key))
                .toList());
    table.close();
    return all;
  }

  private static Jdk jdk(Table table, int release) {
    String prefix = "jdk" + release + ".";
    ImageReference image = table.value(prefix + "image", ImageReference::parse);
    Version glibc = table.value(prefix + "glibc", Version::parse);
    // What is told of the JDK here and in the table of its modules is told of this vendor's.
    table.value(prefix + "vendor");
    return new Jdk(
        release,
        table.value(prefix + "maven", ImageReference::parse),
        image,
        table.value(prefix + "home"),
        table.list(prefix + "platforms", Platform::parse),
        List.of(
            need(
                new Requirement.Symbols(new SymbolVersion("libc.so.6", "GLIBC", glibc)),
                image,
                "has a Java runtime that is linked to it")));
  }

  private static NativeBuilder builder(Table table, int release) {
    String prefix = "native" + release + ".";
    ImageReference image = table.value(prefix + "image", ImageReference::parse);
    Version glibc = table.value(prefix + "glibc", Version::parse);
    Need libc =
        need(
            new Requirement.Symbols(new SymbolVersion("libc.so.6", "GLIBC", glibc)),
            image,
            "links executables to it");
    List<Need> dynamic = new ArrayList<>(List.of(libc));
    table.list(prefix + "sonames", Requirement.Library::new).stream()
        .map(library -> need(library, image, "links dynamic executables to it"))
        .forEach(dynamic::add);
    return new NativeBuilder(
        release,
        image,
        table.value(prefix + "musl", ImageReference::parse),
        table.value(prefix + "maven", ImageReference::parse),
        table.list(prefix + "platforms", Platform::parse),
        table.list(prefix + "musl-platforms", Platform::parse),
        List.of(libc),
        dynamic);
  }

  private static Need need(Requirement requirement, ImageReference image, String detail) {
    return new Need(
        requirement, Certainty.CERTAIN, List.of(), List.of(new Proof(image.text(), "", detail)));
  }

  private static Supplement supplement(Table table, String key) {
    String prefix = key + ".";
    return new Supplement(
        table.value(prefix + "suite"),
        List.of(table.value(prefix + "covers", BaseCatalogue::requirement)),
        table.list(prefix + "requires", soname -> soname),
        table.value(prefix + "from", ImageReference::parse),
        List.of(table.value(prefix + "paths")),
        table.value(prefix + "to"),
        table.value(prefix + "bytes", Long::valueOf));
  }

  private static Requirement requirement(String text) {
    return text.startsWith("lib")
        ? new Requirement.Library(text)
        : Requirement.Feature.valueOf(text);
  }
}
