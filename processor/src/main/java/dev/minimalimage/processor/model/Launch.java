package dev.minimalimage.processor.model;

/** What the {@code java} command starts. */
public sealed interface Launch {

  /** The class whose main method is called, by its binary name. */
  String mainClass();

  /** A class of the class path. */
  record OfClass(String mainClass) implements Launch {}
}
