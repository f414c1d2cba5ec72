package com.example.probe;

import java.util.stream.IntStream;

/** Needs nothing but a processor. */
public final class Plain {
  public static void main(String[] args) {
    Expect.equal(5050, IntStream.rangeClosed(1, 100).sum());
  }
}
