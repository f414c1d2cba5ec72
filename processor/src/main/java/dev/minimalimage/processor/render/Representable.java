package dev.minimalimage.processor.render;

import java.nio.charset.StandardCharsets;

/** Text that UTF-8 can hold, which all our files are. */
final class Representable {
  private Representable() {}

  /** Fails on half of a surrogate pair: it would be written as another character. */
  static void check(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half of a surrogate pair is no character");
    }
  }
}
