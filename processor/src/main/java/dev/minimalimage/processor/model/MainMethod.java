package dev.minimalimage.processor.model;

/** Which launcher can start the annotated class. */
public enum MainMethod {
  /** {@code public static void main(String[])}: every launcher. */
  CLASSIC,
  /** An instance main, or one without parameters: the launcher of JDK 25 and later (JEP 512). */
  FLEXIBLE,
  /** None that any launcher starts. */
  NONE
}
