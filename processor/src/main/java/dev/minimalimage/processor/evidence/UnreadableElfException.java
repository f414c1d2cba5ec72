package dev.minimalimage.processor.evidence;

/** Says that an ELF file is cut off or contradicts itself, so that its needs cannot be told. */
final class UnreadableElfException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableElfException(String message) {
    super(message);
  }
}
