package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.evidence.WatchedMethods.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one class file after another into a {@link CodeCollector}: the constants first, and the
 * instructions only of classes that call a watched method. Types that only annotations mention do
 * not count, for the JVM leaves out annotations whose classes are missing. Those of java.beans do:
 * libraries that make objects look for ConstructorProperties and Transient, and fail without them.
 */
final class ClassScanner {
  /** More than the longest path that file systems can hold. */
  private static final int LONGEST_NAME = 4096;

  private static final String BEANS = "Ljava/beans/";

  private final WatchedMethods watched;
  private final CodeCollector collector;

  ClassScanner(WatchedMethods watched, CodeCollector collector) {
    this.watched = watched;
    this.collector = collector;
  }

  void scan(byte[] bytes) throws MalformedClassException, UnreadableException {
    try {
      ClassFile file = ClassFile.of(bytes);
      ClassMembers members = ClassMembers.of(file);
      if (members.requires().isEmpty()) {
        new OneClass(file, members).scan();
      } else {
        for (int module : members.requires()) {
          collector.require(JdkNames.limited(file.text(module)));
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new MalformedClassException();
    }
  }

  private final class OneClass {
    private final ClassFile file;
    private final ClassMembers members;
    private final String name;

    /** Which Utf8 constants were looked through for types: many members share one. */
    private final boolean[] seen;

    /** Of each Class constant, whether it has watched methods: 0 if nobody has asked yet. */
    private final byte[] isWatched;

    private final Map<Integer, List<Method>> wanted = new HashMap<>();

    OneClass(ClassFile file, ClassMembers members) throws MalformedClassException {
      this.file = file;
      this.members = members;
      this.name = file.name();
      this.seen = new boolean[file.constants()];
      this.isWatched = new byte[file.constants()];
      if (name.length() > LONGEST_NAME) {
        throw new MalformedClassException();
      }
    }

    void scan() throws MalformedClassException, UnreadableException {
      if (JdkNames.count(name)) {
        collector.define(name);
      }
      for (int i = 1; i < file.constants(); i++) {
        switch (file.tag(i)) {
          case ClassFile.UTF8 -> beans(i);
          case ClassFile.CLASS -> classConstant(file.first(i));
          case ClassFile.STRING -> string(file.first(i));
          case ClassFile.FIELD -> field(i);
          case ClassFile.METHOD, ClassFile.INTERFACE_METHOD -> method(i);
          case ClassFile.NAME_AND_TYPE -> descriptor(file.second(i));
          case ClassFile.METHOD_TYPE -> descriptor(file.first(i));
          default -> {}
        }
      }
      for (int descriptor : members.descriptors()) {
        descriptor(descriptor);
      }
      if (!wanted.isEmpty()) {
        calls();
      }
    }

    private void classConstant(int utf8) throws MalformedClassException, UnreadableException {
      int start = file.start(utf8);
      int end = file.end(utf8);
      if (start < end && file.u1(start) == '[') {
        descriptor(utf8);
      } else {
        type(start, end);
      }
    }

    /** Annotations name their types by constants of this form. */
    private void beans(int utf8) throws MalformedClassException, UnreadableException {
      int start = file.start(utf8);
      int end = file.end(utf8);
      if (end - start > BEANS.length() && file.u1(start) == 'L' && file.u1(end - 1) == ';') {
        String text = file.text(utf8);
        if (text.startsWith(BEANS)) {
          descriptor(utf8);
        }
      }
    }

    private void type(int start, int end) throws UnreadableException {
      if (JdkNames.mayCount(file.bytes(), start, end, '/')) {
        String type = JdkNames.name(file.bytes(), start, end);
        if (JdkNames.count(type)) {
          collector.use(type, name);
        }
      }
    }

    /** A descriptor or a generic signature: types stand between L and one of these. */
    private void descriptor(int utf8) throws MalformedClassException, UnreadableException {
      int end = file.end(utf8);
      if (seen[utf8]) {
        return;
      }
      seen[utf8] = true;
      byte[] bytes = file.bytes();
      for (int at = file.start(utf8); at < end; at++) {
        if (bytes[at] == 'L') {
          int start = at + 1;
          do {
            at++;
          } while (at < end && bytes[at] != ';' && bytes[at] != '<' && bytes[at] != ':');
          type(start, at);
        }
      }
    }

    private void string(int utf8) throws MalformedClassException, UnreadableException {
      int start = file.start(utf8);
      int end = file.end(utf8);
      if (JdkNames.mayCount(file.bytes(), start, end, '.')) {
        String text = file.text(utf8);
        if (JdkNames.looksLikeClass(text) && JdkNames.count(text)) {
          collector.named(text, name);
        }
      }
    }

    private void field(int constant) throws MalformedClassException, UnreadableException {
      int nameAndType = file.second(constant);
      if (!watched.of(file.className(file.first(constant))).isEmpty()) {
        String field = file.text(file.first(nameAndType));
        for (Method method : watched.of(file.className(file.first(constant)))) {
          if (method.is(field, file.text(file.second(nameAndType)))) {
            collector.call(method.api(), Optional.empty(), name);
          }
        }
      }
    }

    private void method(int constant) throws MalformedClassException, UnreadableException {
      int owner = file.first(constant);
      if (isWatched[owner] == 0) {
        isWatched[owner] = (byte) (watched.of(file.className(owner)).isEmpty() ? -1 : 1);
      }
      if (isWatched[owner] < 0) {
        return;
      }
      int nameAndType = file.second(constant);
      String called = file.text(file.first(nameAndType));
      String descriptor = file.text(file.second(nameAndType));
      for (Method method : watched.of(file.className(owner))) {
        if (!method.is(called, descriptor)) {
          continue;
        }
        if (method.takesLiteral(descriptor)) {
          wanted.merge(constant, List.of(method), OneClass::both);
        } else if (method.isOpaque()) {
          collector.call(method.api(), Optional.of(method.text()), name);
        } else {
          collector.call(method.api(), Optional.empty(), name);
        }
      }
    }

    private static List<Method> both(List<Method> some, List<Method> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void call(Method method, Optional<String> literal) throws UnreadableException {
      if (!method.isSeenThrough()) {
        collector.call(method.api(), literal, name);
      } else if (literal.isEmpty()) {
        collector.call(method.api(), Optional.of(method.text()), name);
      }
    }

    private void calls() throws MalformedClassException, UnreadableException {
      Map<Integer, Set<Optional<String>>> literals = Literals.find(file, members, wanted);
      for (Map.Entry<Integer, List<Method>> entry : wanted.entrySet()) {
        // A method that is only referred to, as System::getProperty, is called with who knows what.
        for (Optional<String> literal :
            literals.getOrDefault(entry.getKey(), Set.of(Optional.empty()))) {
          for (Method method : entry.getValue()) {
            call(method, literal);
          }
        }
      }
    }
  }
}
