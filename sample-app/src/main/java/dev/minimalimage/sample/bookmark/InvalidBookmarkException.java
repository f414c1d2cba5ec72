package dev.minimalimage.sample.bookmark;

/** What somebody sent is not a bookmark; the message says why, to them. */
public final class InvalidBookmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidBookmarkException(String message) {
    super(message);
  }
}
