package dev.minimalimage.sample.http;

/** A request that gets an error for its answer, for a reason that is the client's. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  Response response() {
    return Response.error(status, String.valueOf(getMessage()));
  }
}
