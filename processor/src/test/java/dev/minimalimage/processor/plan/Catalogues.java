package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.BaseImage;
import dev.minimalimage.processor.model.BaseKind;
import dev.minimalimage.processor.model.Bases;
import dev.minimalimage.processor.model.Certainty;
import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.NativeBuilder;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Offers;
import dev.minimalimage.processor.model.Platform;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.model.ReachabilityIndex;
import dev.minimalimage.processor.model.Requirement;
import dev.minimalimage.processor.model.Requirement.Feature;
import dev.minimalimage.processor.model.Supplement;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A small catalogue like the real one: what differs between bases is there, and little else. */
public final class Catalogues {
  public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
  public static final List<Feature> COMMON =
      List.of(Feature.CA_CERTIFICATES, Feature.TIME_ZONES, Feature.TMP);

  private static final LocalDate LATER = LocalDate.of(2030, 6, 30);
  private static final List<String> JAVA_LIBRARIES =
      List.of("libgcc_s.so.1", "libstdc++.so.6", "libz.so.1");
  private static final List<SymbolVersion> JAVA_SYMBOLS =
      List.of(version("libstdc++.so.6", "GLIBCXX", "3.4.33"));

  private Catalogues() {}

  public static Bases small() {
    return new Bases(
        AS_OF,
        bases(),
        Stream.of(17, 21, 25).map(Catalogues::jdk).toList(),
        List.of(builder()),
        copies());
  }

  /** In the order of the kinds, with one that is no longer mended at the end. */
  public static List<BaseImage> bases() {
    List<Feature> java =
        List.of(
            Feature.CA_CERTIFICATES,
            Feature.TIME_ZONES,
            Feature.TMP,
            Feature.FONTS,
            Feature.UTF8_LOCALE);
    Offers javaOffers = offers("2.41", JAVA_LIBRARIES, JAVA_SYMBOLS, java);
    return List.of(
        new BaseImage(
            BaseKind.SCRATCH,
            "",
            ImageReference.parse("scratch"),
            OptionalInt.empty(),
            platforms(),
            new Offers(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of()),
            0,
            ImageReference.parse("busybox"),
            LATER),
        base(
            BaseKind.DISTROLESS_STATIC,
            "static-debian13",
            0,
            2_400_000,
            new Offers(Optional.empty(), List.of(), List.of(), COMMON, List.of(), users())),
        base(
            BaseKind.DISTROLESS_BASE_NOSSL,
            "base-nossl-debian13",
            0,
            15_400_000,
            offers("2.41", List.of(), List.of(), COMMON)),
        base(
            BaseKind.DISTROLESS_CC,
            "cc-debian13",
            0,
            27_700_000,
            offers("2.41", JAVA_LIBRARIES, JAVA_SYMBOLS, COMMON)),
        base(BaseKind.DISTROLESS_JAVA_BASE, "java-base-debian13", 0, 26_600_000, javaOffers),
        base(BaseKind.DISTROLESS_JAVA, "java17-debian13", 17, 220_000_000, javaOffers),
        base(BaseKind.DISTROLESS_JAVA, "java21-debian13", 21, 215_000_000, javaOffers),
        base(BaseKind.DISTROLESS_JAVA, "java25-debian13", 25, 209_000_000, javaOffers),
        ended());
  }

  /** Smaller than its successor, so that nothing but its end speaks against it. */
  public static BaseImage ended() {
    return new BaseImage(
        BaseKind.DISTROLESS_BASE_NOSSL,
        "debian12",
        ImageReference.parse("base.example/distroless/base-nossl-debian12:nonroot"),
        OptionalInt.empty(),
        platforms(),
        offers("2.36", List.of(), List.of(), COMMON),
        14_000_000,
        ImageReference.parse("base.example/distroless/base-nossl-debian12:debug-nonroot"),
        LocalDate.of(2026, 9, 30));
  }

  public static BaseImage base(BaseKind kind, String name, int java, long bytes, Offers offers) {
    return new BaseImage(
        kind,
        "debian13",
        ImageReference.parse("base.example/distroless/" + name + ":nonroot"),
        java == 0 ? OptionalInt.empty() : OptionalInt.of(java),
        platforms(),
        offers,
        bytes,
        ImageReference.parse("base.example/distroless/" + name + ":debug-nonroot"),
        LATER);
  }

  public static Offers offers(
      String glibc, List<String> sonames, List<SymbolVersion> symbols, List<Feature> features) {
    return new Offers(
        Optional.of(Version.parse(glibc)), sonames, symbols, features, List.of(), users());
  }

  public static Jdk jdk(int release) {
    return jdk(release, "2.17");
  }

  public static Jdk jdk(int release, String glibc) {
    ImageReference image = ImageReference.parse("builder.example/jdk:" + release);
    return new Jdk(
        release,
        ImageReference.parse("builder.example/maven:" + release),
        image,
        "/opt/java/openjdk",
        platforms(),
        List.of(
            new Need(
                glibc(glibc),
                Certainty.CERTAIN,
                List.of(),
                List.of(new Proof(image.text(), "", "is linked to it")))));
  }

  /** A repository of reachability metadata that has nothing. */
  public static ReachabilityIndex reachability(Collection<String> libraries) {
    return new ReachabilityIndex("1.0", Map.of(), Map.of());
  }

  /** A native-image for Java 25, whose muslib image is for amd64 alone. */
  public static NativeBuilder builder() {
    Need libc = need(glibc("2.34"));
    return new NativeBuilder(
        25,
        ImageReference.parse("builder.example/native:25"),
        ImageReference.parse("builder.example/native:25-muslib"),
        ImageReference.parse("builder.example/maven:25"),
        platforms(),
        List.of(Platform.parse("linux/amd64")),
        List.of(libc),
        List.of(libc, need(new Requirement.Library("libz.so.1"))));
  }

  private static Need need(Requirement requirement) {
    return new Need(
        requirement,
        Certainty.CERTAIN,
        List.of(),
        List.of(new Proof("builder.example/native:25", "", "links executables to it")));
  }

  /** A locale, three libraries of which one needs another, and a dear font. */
  public static List<Supplement> copies() {
    return List.of(
        copy(
            "cc",
            2_400_000,
            List.of("libgcc_s.so.1"),
            new Requirement.Library("libstdc++.so.6"),
            symbols("libstdc++.so.6", "GLIBCXX", "3.4.33")),
        copy("cc", 180_000, List.of(), new Requirement.Library("libgcc_s.so.1")),
        copy("cc", 120_000, List.of(), new Requirement.Library("libz.so.1")),
        copy("java-base", 350_000, List.of(), Feature.UTF8_LOCALE),
        copy("java-base", 4_000_000, List.of("libz.so.1"), Feature.FONTS));
  }

  public static Supplement copy(
      String from, long bytes, List<String> requires, Requirement... covers) {
    return new Supplement(
        "debian13",
        List.of(covers),
        requires,
        ImageReference.parse("base.example/distroless/" + from + "-debian13:nonroot"),
        List.of("/usr/lib/x"),
        "/usr/lib/",
        bytes);
  }

  public static JdkModules modules(int release) {
    return new JdkModules(
        release,
        List.of(
            module("java.base", 24_000_000),
            module("java.desktop", 12_000_000, "java.xml"),
            module("java.logging", 300_000),
            module("java.sql", 200_000, "java.logging", "java.xml"),
            module("java.xml", 4_000_000),
            module("jdk.attach", 100_000),
            module("jdk.compiler", 6_000_000),
            module("jdk.jcmd", 150_000, "jdk.attach"),
            module("jdk.jlink", 1_000_000),
            module("jdk.zipfs", 90_000)),
        List.of());
  }

  private static JdkModule module(String name, long bytes, String... requires) {
    return new JdkModule(name, List.of(), List.of(requires), bytes);
  }

  public static Requirement glibc(String version) {
    return symbols("libc.so.6", "GLIBC", version);
  }

  public static Requirement symbols(String soname, String family, String version) {
    return new Requirement.Symbols(version(soname, family, version));
  }

  private static SymbolVersion version(String soname, String family, String version) {
    return new SymbolVersion(soname, family, Version.parse(version));
  }

  private static List<Platform> platforms() {
    return List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64"));
  }

  private static List<String> users() {
    return List.of(
        "root:x:0:0:root:/root:/sbin/nologin",
        "nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin");
  }
}
