package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.Api;
import java.util.Arrays;
import java.util.Optional;

/** What a call reaches, by what native-image does not know about it. */
enum Kind {
  CLASS("which class that finds", "use Class.forName with a constant, or "),
  MEMBER("which member that finds", "use a class literal and constants, or "),
  MEMBERS("which members that lists", ""),
  OBJECT("whose constructor that calls", "use getDeclaredConstructor of a class literal, or "),
  PROXY("which interfaces that implements", "use class literals, or "),
  RESOURCE("which file that reads", "use getResource of a class literal with a constant, or "),
  TEXTS("which texts that reads", ""),
  SERIALIZATION("which classes that is used for", ""),
  NATIVE_CODE("which classes and methods that uses", "");

  private final String unknown;
  private final String instead;

  Kind(String unknown, String instead) {
    this.unknown = unknown;
    this.instead = instead;
  }

  /** What native-image has to be told: {@code which class that finds}. */
  String unknown() {
    return unknown;
  }

  /** What native-image would see by itself, with the word for what follows; empty if nothing. */
  String instead() {
    return instead;
  }

  static Optional<Kind> of(Api api) {
    return Arrays.stream(values()).filter(kind -> kind.has(api)).findFirst();
  }

  private boolean has(Api api) {
    return switch (this) {
      case CLASS -> api == Api.FIND_CLASS || api == Api.LOAD_CLASS;
      case MEMBER -> api == Api.FIND_MEMBER;
      case MEMBERS -> api == Api.LIST_MEMBERS;
      case OBJECT -> api == Api.NEW_INSTANCE;
      case PROXY -> api == Api.PROXY;
      case RESOURCE -> api == Api.RESOURCE || api == Api.LOADER_RESOURCE;
      case TEXTS -> api == Api.RESOURCE_BUNDLE;
      case SERIALIZATION -> api == Api.SERIALIZATION;
      case NATIVE_CODE -> api == Api.LOAD_LIBRARY || api == Api.LOAD_FILE;
    };
  }
}
