package dev.minimalimage.processor.model;

import java.util.List;

/** What the {@code java} command starts. */
public sealed interface Launch {

  /** The class whose main method is called, by its binary name. */
  String mainClass();

  /** What that method gets before the user's arguments. */
  List<String> arguments();

  /** Why it is not the annotated class; empty if it is. */
  String reason();

  /** A class of the class path. */
  record OfClass(String mainClass, List<String> arguments, String reason) implements Launch {
    public OfClass {
      arguments = List.copyOf(arguments);
    }

    /** The annotated class. */
    public OfClass(String mainClass) {
      this(mainClass, List.of(), "");
    }
  }
}
