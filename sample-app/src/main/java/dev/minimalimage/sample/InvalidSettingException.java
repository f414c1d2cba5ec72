package dev.minimalimage.sample;

/** The environment holds a setting that the service cannot run with; the message says which. */
final class InvalidSettingException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidSettingException(String message) {
    super(message);
  }
}
