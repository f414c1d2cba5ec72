package com.example.matrix;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** Calls the C library by JNA. */
public final class Jna {
  /** What is called. */
  public interface C extends Library {
    int abs(int number);
  }

  public static void main(String[] args) {
    Expect.equal(42, Native.load("c", C.class).abs(-42));
    System.out.println("ok");
  }
}
