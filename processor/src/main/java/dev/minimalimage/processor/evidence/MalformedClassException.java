package dev.minimalimage.processor.evidence;

import java.io.IOException;

/** A class file that is none. */
final class MalformedClassException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedClassException() {
    super("not a class file");
  }
}
