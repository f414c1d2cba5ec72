package dev.minimalimage.processor.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars made to harm; most have one class that is as it should be. */
final class HarmfulJars {
  /** Each jar, whether all of it could be read, and whether the good class was. */
  static final String EXPECTED =
      """
      bomb-of-a-class.jar incomplete [java.sql]
      bomb-of-a-manifest.jar complete [java.sql]
      bomb-of-a-resource.jar complete [java.sql]
      bomb-of-options.jar incomplete [java.sql]
      bomb-within-a-jar.jar incomplete [java.sql]
      claims-little.jar incomplete [java.sql]
      claims-much.jar complete [java.sql]
      damaged.jar incomplete [java.sql]
      directory-claims-much.jar incomplete []
      directory-of-240-MiB.jar incomplete []
      dots.jar complete [java.sql]
      empty.jar incomplete []
      facts.jar incomplete [java.sql]
      many-options.jar incomplete [java.sql]
      many.jar complete [java.sql]
      module-only.jar complete []
      nested-and-cut.jar incomplete [java.sql]
      no-magic.jar complete [java.sql]
      nothing.jar complete []
      text.jar incomplete []
      truncated.jar incomplete []
      twice.jar complete [java.sql]
      unreal-classes.jar incomplete [java.sql]
      unreal-options.jar complete [java.sql]
      """;

  private static final int HUGE = 150 << 20;

  private final Path folder;

  private HarmfulJars(Path folder) {
    this.folder = folder;
  }

  /** Reads each jar of a folder alone and says what came of it. */
  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        var read =
            new ClassPathReader(
                    List.of(), List.of(new ClassPathElement(name, file)), Optional.empty())
                .read();
        System.out.println(
            name
                + (read.value().complete() ? " complete " : " incomplete ")
                + read.value().code().get(1).uses().stream()
                    .map(use -> use.packageName())
                    .filter(used -> !used.startsWith("java.many"))
                    .toList());
      }
    }
  }

  static void writeAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    HarmfulJars jars = new HarmfulJars(folder);
    jars.bombs();
    jars.claims();
    jars.cut();
    jars.classes();
  }

  private void bombs() throws IOException {
    write("bomb-of-a-class.jar", bomb("z/Bomb.class", new byte[] {-54, -2, -70, -66}));
    write("bomb-of-a-resource.jar", bomb("z/bomb.so", new byte[] {0}));
    write("bomb-of-a-manifest.jar", bomb("META-INF/MANIFEST.MF", new byte[] {'M'}));
    write(
        "bomb-of-options.jar",
        bomb("META-INF/native-image/native-image.properties", Jars.utf8("Args = ")));
    byte[] inner = bomb("z/Bomb.class", new byte[] {-54, -2, -70, -66});
    write("bomb-within-a-jar.jar", Jars.bytes(Map.of("inner.jar", inner)));
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i < 200_000; i++) {
      many.put("folder/of/many/entries/" + i, new byte[0]);
    }
    write("many.jar", Jars.bytes(withGood(many)));
    Map<String, byte[]> options = new TreeMap<>();
    for (int i = 0; i < 5000; i++) {
      options.put(
          "META-INF/native-image/" + i + "/native-image.properties",
          Jars.utf8("Args = " + "-O ".repeat(10_000)));
    }
    write("many-options.jar", Jars.bytes(withGood(options)));
    byte[] unreal = Jars.utf8("Args = \\ud800 \\u12");
    write(
        "unreal-options.jar",
        Jars.bytes(withGood(Map.of("META-INF/native-image/native-image.properties", unreal))));
    Map<String, byte[]> facts = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      facts.put("z/Facts" + i + ".class", classThatUses("z/Facts" + i, 1000, "java/many" + i));
    }
    write("facts.jar", Jars.bytes(withGood(facts)));
  }

  /** What a directory says of sizes need not be so. */
  private void claims() throws IOException {
    byte[] jar = Jars.bytes(withGood(Map.of()));
    write("claims-much.jar", claim(jar, 0xfffffff0));
    write("claims-little.jar", claim(bomb("z/B.class", new byte[] {-54, -2, -70, -66}), 1));
    byte[] end = jar.clone();
    little(end).putInt(jar.length - 10, 0x7fffffff);
    write("directory-claims-much.jar", end);
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("directory-of-240-MiB.jar").toFile(), "rw")) {
      byte[] record = new byte[22];
      little(record).putInt(0, 0x06054b50).putInt(12, 240 << 20);
      file.seek(241 << 20);
      file.write(record);
    }
    Map<String, byte[]> two = new TreeMap<>(withGood(Map.of()));
    two.put("good/B.class", good());
    String twice = new String(Jars.bytes(two), ISO_8859_1).replace("good/B.class", "good/A.class");
    write("twice.jar", twice.getBytes(ISO_8859_1));
    write("dots.jar", Jars.bytes(Map.of("../../../good/A.class", good(), "/etc/passwd", good())));
  }

  private void cut() throws IOException {
    byte[] jar = Jars.bytes(withGood(Map.of("z/Z.class", good())));
    write("empty.jar", new byte[0]);
    write("text.jar", Jars.utf8("<html>not found</html>"));
    write("nothing.jar", Jars.bytes(Map.of()));
    write("truncated.jar", Arrays.copyOf(jar, jar.length / 2));
    Map<String, byte[]> nested = withGood(Map.of("z.jar", Arrays.copyOf(jar, jar.length / 2)));
    write("nested-and-cut.jar", Jars.bytes(nested));
    byte[] damaged = jar.clone();
    int data = new String(jar, ISO_8859_1).indexOf("z/Z.class") + "z/Z.class".length();
    Arrays.fill(damaged, data, data + 8, (byte) 0xff);
    write("damaged.jar", damaged);
  }

  private void classes() throws IOException {
    Map<String, byte[]> unreal = new TreeMap<>();
    unreal.put("z/NoMagic.class", Jars.utf8("text"));
    unreal.put("z/None.class", new byte[0]);
    unreal.put("z/Magic.class", new byte[] {-54, -2, -70, -66});
    byte[] pool = good();
    Arrays.fill(pool, 8, 10, (byte) 0xff);
    unreal.put("z/Pool.class", pool);
    unreal.put("z/Name.class", classThatUses("n".repeat(65000), 1, "java/many"));
    write("unreal-classes.jar", Jars.bytes(withGood(unreal)));
    write("no-magic.jar", Jars.bytes(withGood(Map.of("z/NoMagic.class", Jars.utf8("text")))));
    Path module =
        Compiled.classes(folder.resolveSibling("module"), Map.of("module-info", "module m {}"));
    write("module-only.jar", Jars.bytes(Compiled.entries(module)));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static Map<String, byte[]> withGood(Map<String, byte[]> entries) throws IOException {
    Map<String, byte[]> all = new TreeMap<>(entries);
    all.put("good/A.class", good());
    return all;
  }

  /** Sets the unpacked size of the last entry in the directory. */
  private static byte[] claim(byte[] jar, int size) {
    int entry = new String(jar, ISO_8859_1).lastIndexOf("PK\1\2");
    byte[] claiming = jar.clone();
    little(claiming).putInt(entry + 24, size);
    return claiming;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bomb(String name, byte[] start) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("good/A.class"));
      zip.write(good());
      zip.putNextEntry(new ZipEntry(name));
      zip.write(start);
      zeros(zip);
    }
    return bytes.toByteArray();
  }

  private static void zeros(OutputStream out) throws IOException {
    byte[] zeros = new byte[1 << 20];
    for (int i = 0; i < HUGE / zeros.length; i++) {
      out.write(zeros);
    }
  }

  static byte[] good() throws IOException {
    return classThatUses("good/A", 1, "java/sql");
  }

  /** A class without members that refers to so many classes of a package. */
  private static byte[] classThatUses(String name, int count, String used) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0xcafebabe);
    out.writeInt(61);
    out.writeShort(5 + 2 * count);
    List<String> names =
        Stream.concat(
                Stream.of(name, "java/lang/Object"),
                Stream.iterate(0, i -> i + 1).limit(count).map(i -> used + "/T" + i))
            .toList();
    for (int i = 0; i < names.size(); i++) {
      out.writeByte(1);
      out.writeUTF(names.get(i));
      out.writeByte(7);
      out.writeShort(1 + 2 * i);
    }
    out.writeShort(1);
    out.writeShort(2);
    out.writeShort(4);
    out.writeLong(0);
    return bytes.toByteArray();
  }
}
