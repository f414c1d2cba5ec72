package dev.minimalimage.processor.evidence;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a class file and where its constants are. A truncated one throws
 * IndexOutOfBoundsException wherever it is read past its end.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html">The class file
 *     format</a>
 */
final class ClassFile {
  static final int UTF8 = 1;
  static final int INTEGER = 3;
  static final int CLASS = 7;
  static final int STRING = 8;
  static final int FIELD = 9;
  static final int METHOD = 10;
  static final int INTERFACE_METHOD = 11;
  static final int NAME_AND_TYPE = 12;
  static final int METHOD_TYPE = 16;

  private static final int MAGIC = 0xCAFEBABE;

  private final byte[] bytes;

  /** Where each constant's tag is; 0 for the unusable one after a long or double. */
  private final int[] tags;

  private final int end;

  private ClassFile(byte[] bytes, int[] tags, int end) {
    this.bytes = bytes;
    this.tags = tags;
    this.end = end;
  }

  static boolean hasMagic(byte[] bytes) {
    return bytes.length >= 4 && u4(bytes, 0) == MAGIC;
  }

  /** Finds the constants. The version does not matter: no version changed what older ones have. */
  static ClassFile of(byte[] bytes) throws MalformedClassException {
    int[] tags = new int[u2(bytes, 8)];
    int at = 10;
    for (int i = 1; i < tags.length; i++) {
      tags[i] = at;
      switch (bytes[at]) {
        case UTF8 -> at += 3 + u2(bytes, at + 1);
        case INTEGER, 4, FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 -> at += 5;
        case 5, 6 -> {
          at += 9;
          i++;
        }
        case CLASS, STRING, METHOD_TYPE, 19, 20 -> at += 3;
        case 15 -> at += 4;
        default -> throw new MalformedClassException();
      }
    }
    return new ClassFile(bytes, tags, at);
  }

  byte[] bytes() {
    return bytes;
  }

  int constants() {
    return tags.length;
  }

  /** The constant's kind; 0 if there is none. */
  int tag(int index) {
    return tags[index] == 0 ? 0 : bytes[tags[index]];
  }

  /** The index in the constant's first field. */
  int first(int index) {
    return u2(tags[index] + 1);
  }

  /** The index in the constant's second field. */
  int second(int index) {
    return u2(tags[index] + 3);
  }

  /** An Integer constant's value. */
  int number(int index) {
    return u4(bytes, tags[index] + 1);
  }

  /** Where the text of a Utf8 constant starts. */
  int start(int utf8) throws MalformedClassException {
    if (tag(utf8) != UTF8) {
      throw new MalformedClassException();
    }
    return tags[utf8] + 3;
  }

  int end(int utf8) throws MalformedClassException {
    return start(utf8) + u2(start(utf8) - 2);
  }

  /** A Utf8 constant's text. */
  String text(int utf8) throws MalformedClassException {
    int start = start(utf8);
    int length = end(utf8) - start;
    for (int i = start; i < start + length; i++) {
      if (bytes[i] <= 0) {
        return encodedText(start, length);
      }
    }
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  /** Class files have an encoding of their own, which data streams share. */
  private String encodedText(int start, int length) throws MalformedClassException {
    try {
      return new DataInputStream(new ByteArrayInputStream(bytes, start - 2, length + 2)).readUTF();
    } catch (IOException e) {
      throw new MalformedClassException();
    }
  }

  boolean hasText(int utf8, String ascii) throws MalformedClassException {
    int start = start(utf8);
    if (end(utf8) - start != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The internal name of a Class constant. */
  String className(int index) throws MalformedClassException {
    if (tag(index) != CLASS) {
      throw new MalformedClassException();
    }
    return text(first(index));
  }

  /** The binary name of the class that this file defines. */
  String name() throws MalformedClassException {
    return className(u2(end + 2)).replace('/', '.');
  }

  /** Where the list of interfaces starts, after the constants and three fixed fields. */
  int afterConstants() {
    return end + 6;
  }

  int u1(int at) {
    return bytes[at] & 0xff;
  }

  int u2(int at) {
    return u2(bytes, at);
  }

  int u4(int at) {
    return u4(bytes, at);
  }

  private static int u2(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  private static int u4(byte[] bytes, int at) {
    return (u2(bytes, at) << 16) | u2(bytes, at + 2);
  }
}
