package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of all {@link Api}s, by the classes that have them. */
final class WatchedMethods {
  /** What these are given says nothing about the image, so that nobody need look for it. */
  private static final Set<Api> WITHOUT_LITERAL =
      Set.of(
          Api.NEW_FILE_SYSTEM,
          Api.LOCALIZED_FORMAT,
          Api.JNDI,
          Api.LOGIN,
          Api.COMPILER,
          Api.ATTACH,
          Api.TEXT_RENDERING,
          Api.TEMPORARY_FILE);

  /** What native-image sees by itself if they are called with constants. */
  private static final Set<Api> SEEN_THROUGH =
      Set.of(Api.FIND_CLASS, Api.FIND_MEMBER, Api.PROXY, Api.RESOURCE);

  /** What it does not see, whatever they are called with: tried with GraalVM 25.0.2. */
  private static final Set<Api> OPAQUE =
      Set.of(
          Api.LOAD_CLASS,
          Api.LIST_MEMBERS,
          Api.NEW_INSTANCE,
          Api.LOADER_RESOURCE,
          Api.RESOURCE_BUNDLE,
          Api.SERIALIZATION);

  /** By internal name. */
  private final Map<String, List<Method>> byOwner = new HashMap<>();

  /**
   * One method.
   *
   * @param owner its class, by its simple name
   * @param descriptor empty for all overloads
   */
  record Method(Api api, String owner, String name, String descriptor) {
    boolean is(String otherName, String otherDescriptor) {
      return name.equals(otherName) && (descriptor.isEmpty() || descriptor.equals(otherDescriptor));
    }

    /** {@code Class.forName}, or {@code new ObjectInputStream}. */
    String text() {
      return name.equals("<init>") ? "new " + owner : owner + "." + name;
    }

    /** Whether it is told apart whether a call of it is given constants alone. */
    boolean isSeenThrough() {
      return SEEN_THROUGH.contains(api);
    }

    /** What counts is that it is called, not with what. */
    boolean isOpaque() {
      return OPAQUE.contains(api);
    }

    /** Whether a call of it can tell more by what it is given. */
    boolean takesLiteral(String calledDescriptor) {
      return !WITHOUT_LITERAL.contains(api)
          && !isOpaque()
          && (isSeenThrough() || takesNumber() || Literals.canBeIn(calledDescriptor));
    }

    /** Whether what it is given is a number, and no text. */
    boolean takesNumber() {
      return api == Api.LISTEN;
    }
  }

  WatchedMethods() {
    for (Api api : Api.values()) {
      for (String method : api.methods()) {
        int dot = method.indexOf('.');
        int descriptor = method.indexOf('(', dot);
        int end = descriptor < 0 ? method.length() : descriptor;
        byOwner
            .computeIfAbsent(method.substring(0, dot), owner -> new ArrayList<>())
            .add(
                new Method(
                    api, owner(method), method.substring(dot + 1, end), method.substring(end)));
      }
    }
  }

  private static String owner(String method) {
    String owner = method.substring(0, method.indexOf('.'));
    return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
  }

  List<Method> of(String owner) {
    return byOwner.getOrDefault(owner, List.of());
  }
}
