package dev.minimalimage.processor;

/** What became of the class files that the compiler was to write. */
enum OwnClasses {
  /** They are all there. */
  WRITTEN,
  /** An error kept javac from writing them. */
  FAILED,
  /** The compiler is not javac, which alone says when it has written them. */
  UNKNOWN
}
