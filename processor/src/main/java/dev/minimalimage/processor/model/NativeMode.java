package dev.minimalimage.processor.model;

/** How the application is compiled, as {@code dev.minimalimage.NativeMode} names it. */
public enum NativeMode {
  AUTO,
  OFF,
  DYNAMIC,
  MOSTLY_STATIC,
  STATIC
}
