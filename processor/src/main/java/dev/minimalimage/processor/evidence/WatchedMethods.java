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

  /** By internal name. */
  private final Map<String, List<Method>> byOwner = new HashMap<>();

  /**
   * One method.
   *
   * @param descriptor empty for all overloads
   */
  record Method(Api api, String name, String descriptor) {
    boolean is(String otherName, String otherDescriptor) {
      return name.equals(otherName) && (descriptor.isEmpty() || descriptor.equals(otherDescriptor));
    }

    /** Whether a call of it can tell more by what it is given. */
    boolean takesLiteral(String calledDescriptor) {
      return !WITHOUT_LITERAL.contains(api) && Literals.canBeIn(calledDescriptor);
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
            .add(new Method(api, method.substring(dot + 1, end), method.substring(end)));
      }
    }
  }

  List<Method> of(String owner) {
    return byOwner.getOrDefault(owner, List.of());
  }
}
