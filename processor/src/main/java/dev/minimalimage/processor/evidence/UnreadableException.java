package dev.minimalimage.processor.evidence;

import java.io.IOException;

/** Says why a class path element, or an entry of one, cannot be read. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean damaged;

  private UnreadableException(String reason, boolean damaged) {
    super(reason);
    this.damaged = damaged;
  }

  /** Damage that a new copy mends. */
  static UnreadableException damaged(String reason) {
    return new UnreadableException(reason, true);
  }

  /** Something that every copy has. */
  static UnreadableException made(String reason) {
    return new UnreadableException(reason, false);
  }

  /** The reason, the same on every machine. */
  String reason() {
    return String.valueOf(getMessage());
  }

  boolean isDamaged() {
    return damaged;
  }
}
