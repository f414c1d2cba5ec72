package dev.minimalimage.processor.model;

/** Where a finding belongs in the user's source, as data, so that pure rooms stay free of javac. */
public sealed interface Anchor {

  /** The annotation as a whole. */
  record Whole() implements Anchor {}

  /**
   * One member of the annotation.
   *
   * @param path the member's name; members of a nested annotation follow a dot: {@code
   *     "health.port"}
   * @param index which element of an array member, or -1 for the member as a whole
   */
  record Member(String path, int index) implements Anchor {}

  static Anchor whole() {
    return new Whole();
  }

  static Anchor member(String path) {
    return new Member(path, -1);
  }

  static Anchor member(String path, int index) {
    return new Member(path, index);
  }
}
