package com.example.probe;

/** Ends a behaviour that runs without doing what it should. */
final class Expect {
  private Expect() {}

  static void equal(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
  }

  static void that(boolean fact, String what) {
    if (!fact) {
      throw new AssertionError("not so: " + what);
    }
  }
}
