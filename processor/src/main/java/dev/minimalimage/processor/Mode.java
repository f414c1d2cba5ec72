package dev.minimalimage.processor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a compilation does with the files. */
enum Mode {
  /** Writes what is missing or older; the default. */
  WRITE,
  /** Writes nothing; a file that is not what it should be is an error. For CI. */
  CHECK,
  /** Reads and writes nothing. */
  OFF;

  static Optional<Mode> byName(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
