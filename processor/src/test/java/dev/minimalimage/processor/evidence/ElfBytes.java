package dev.minimalimage.processor.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds small shared libraries: header, segments, loader path or note, names, versions, links. */
public final class ElfBytes {
  static final int AMD64 = 62;
  static final int ARM64 = 183;

  /** Where the file stands in memory, so that addresses are not offsets. */
  static final long BASE = 0x400000;

  private static final int PAGE = 0x100;

  private int machine = AMD64;
  private int osAbi;
  private int type = 3;
  private String interpreter = "";
  private String noteOwner = "";
  private @Nullable String soname;
  private final List<String> needed = new ArrayList<>();
  private final Map<String, List<String>> versions = new LinkedHashMap<>();

  private ElfBytes() {}

  public static ElfBytes library() {
    return new ElfBytes();
  }

  /** The first 64 bytes of a file of either class and order, without segments. */
  static byte[] head(boolean wide, boolean little, int machine, int osAbi) {
    ByteBuffer bytes =
        ByteBuffer.allocate(64).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    bytes.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (little ? 1 : 2), 1});
    bytes.put((byte) osAbi);
    bytes.putShort(16, (short) 3);
    bytes.putShort(18, (short) machine);
    return bytes.array();
  }

  static Content content(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  ElfBytes machine(int number) {
    machine = number;
    return this;
  }

  ElfBytes osAbi(int number) {
    osAbi = number;
    return this;
  }

  ElfBytes type(int number) {
    type = number;
    return this;
  }

  ElfBytes interpreter(String path) {
    interpreter = path;
    return this;
  }

  ElfBytes note(String owner) {
    noteOwner = owner;
    return this;
  }

  ElfBytes soname(String name) {
    soname = name;
    return this;
  }

  public ElfBytes needs(String... names) {
    needed.addAll(List.of(names));
    return this;
  }

  /** Asks for versions of a library; one that ends in {@code ?} is weak. */
  ElfBytes asks(String library, String... names) {
    versions.put(library, List.of(names));
    return this;
  }

  /** The offset of the dynamic section. */
  static int dynamicAt() {
    return 8 * PAGE;
  }

  /** The offset of the version table. */
  static int versionsAt() {
    return 6 * PAGE;
  }

  public byte[] build() {
    var names = new ByteArrayOutputStream();
    names.write(0);
    ByteBuffer file = ByteBuffer.allocate(12 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
    file.put(head(true, true, machine, osAbi));
    file.putShort(16, (short) type);
    file.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 4);
    segment(file, 0, 1, 0, file.limit());
    segment(file, 1, 2, dynamicAt(), 4 * PAGE);
    segment(file, 2, 3, 2 * PAGE, interpreter.isEmpty() ? 0 : interpreter.length() + 1);
    segment(file, 3, 4, 3 * PAGE, noteOwner.isEmpty() ? 0 : 16 + noteOwner.length());
    text(file, 2 * PAGE, interpreter);
    file.putInt(3 * PAGE, noteOwner.length() + 1);
    text(file, 3 * PAGE + 12, noteOwner);
    file.position(dynamicAt());
    needed.forEach(name -> entry(file, 1, place(names, name)));
    String own = soname;
    if (own != null) {
      entry(file, 14, place(names, own));
    }
    if (!versions.isEmpty()) {
      entry(file, 0x6ffffffeL, BASE + versionsAt());
    }
    int strings = file.position();
    versions(file, names);
    file.position(strings);
    entry(file, 5, BASE + 4 * PAGE);
    entry(file, 10, names.size());
    entry(file, 0, 0);
    file.position(4 * PAGE);
    file.put(names.toByteArray());
    return file.array();
  }

  private void versions(ByteBuffer file, ByteArrayOutputStream names) {
    file.position(versionsAt());
    int libraries = versions.size();
    for (Map.Entry<String, List<String>> library : versions.entrySet()) {
      int count = library.getValue().size();
      libraries--;
      file.putShort((short) 1).putShort((short) count).putInt(place(names, library.getKey()));
      file.putInt(16).putInt(libraries == 0 ? 0 : 16 + 16 * count);
      for (String name : library.getValue()) {
        count--;
        boolean weak = name.endsWith("?");
        file.putInt(0).putShort((short) (weak ? 2 : 0)).putShort((short) 2);
        file.putInt(place(names, weak ? name.substring(0, name.length() - 1) : name));
        file.putInt(count == 0 ? 0 : 16);
      }
    }
  }

  private static void segment(ByteBuffer file, int index, int type, long offset, long size) {
    int at = 64 + 56 * index;
    file.putInt(at, type).putLong(at + 8, offset).putLong(at + 16, BASE + offset);
    file.putLong(at + 32, size).putLong(at + 40, size);
  }

  private static void entry(ByteBuffer file, long tag, long value) {
    file.putLong(tag).putLong(value);
  }

  private static void text(ByteBuffer file, int at, String text) {
    file.position(at);
    file.put(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static int place(ByteArrayOutputStream names, String name) {
    int place = names.size();
    names.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    names.write(0);
    return place;
  }
}
