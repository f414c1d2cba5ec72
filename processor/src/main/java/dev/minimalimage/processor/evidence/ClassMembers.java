package dev.minimalimage.processor.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a class file's own declarations are.
 *
 * @param descriptors Utf8 constants: the types of its fields and methods, and their generic forms
 * @param code where the contents of Code attributes start, with the length of their instructions
 * @param requires Utf8 constants: the modules that it requires at run time, if it describes a
 *     module
 */
record ClassMembers(List<Integer> descriptors, List<Integer> code, List<Integer> requires) {
  /** JVMS 4.7.25: {@code requires static}, a module that may be missing at run time. */
  private static final int STATIC_PHASE = 0x0040;

  /** What the JVM allows the instructions of a method to be. */
  static final int LONGEST_CODE = 65535;

  static ClassMembers of(ClassFile file) throws MalformedClassException {
    ClassMembers members =
        new ClassMembers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int at = file.afterConstants();
    at += 2 + 2 * file.u2(at);
    at = members.list(file, at);
    at = members.list(file, at);
    members.attributes(file, at);
    return members;
  }

  /** Fields or methods; returns what follows them. */
  private int list(ClassFile file, int start) throws MalformedClassException {
    int at = start + 2;
    for (int count = file.u2(start); count > 0; count--) {
      descriptors.add(file.u2(at + 4));
      at = attributes(file, at + 6);
    }
    return at;
  }

  private int attributes(ClassFile file, int start) throws MalformedClassException {
    int at = start + 2;
    for (int count = file.u2(start); count > 0; count--) {
      int name = file.u2(at);
      int length = file.u4(at + 2);
      at += 6;
      if (length < 0 || length > file.bytes().length - at) {
        throw new MalformedClassException();
      }
      if (file.hasText(name, "Signature")) {
        descriptors.add(file.u2(at));
      } else if (file.hasText(name, "Code")) {
        code(file, at, length);
      } else if (file.hasText(name, "Module")) {
        modules(file, at);
      }
      at += length;
    }
    return at;
  }

  private void code(ClassFile file, int at, int length) throws MalformedClassException {
    int instructions = file.u4(at + 4);
    if (instructions < 0 || instructions > LONGEST_CODE || instructions > length - 8) {
      throw new MalformedClassException();
    }
    code.add(at);
  }

  private void modules(ClassFile file, int at) {
    int entry = at + 8;
    for (int count = file.u2(at + 6); count > 0; count--) {
      if ((file.u2(entry + 2) & STATIC_PHASE) == 0) {
        requires.add(file.first(file.u2(entry)));
      }
      entry += 6;
    }
  }
}
