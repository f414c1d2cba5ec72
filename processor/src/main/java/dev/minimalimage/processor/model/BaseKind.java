package dev.minimalimage.processor.model;

/** The kinds of base image, as {@code dev.minimalimage.Base} names them. */
public enum BaseKind {
  AUTO,
  SCRATCH,
  DISTROLESS_STATIC,
  DISTROLESS_BASE_NOSSL,
  DISTROLESS_BASE,
  DISTROLESS_CC,
  DISTROLESS_JAVA_BASE,
  DISTROLESS_JAVA
}
