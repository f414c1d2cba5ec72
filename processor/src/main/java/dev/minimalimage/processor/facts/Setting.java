package dev.minimalimage.processor.facts;

import java.io.Serial;

/** A key of a configuration file, with its text. */
record Setting(String key, String value) {

  /** Why a configuration file cannot be read. */
  static final class SyntaxException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    SyntaxException(int line, String reason) {
      super(reason);
      this.line = line;
      this.reason = reason;
    }

    int line() {
      return line;
    }

    String reason() {
      return reason;
    }
  }
}
