package com.example.matrix;

import java.nio.charset.Charset;

/** Encodes Japanese and Chinese text by sets that java.base has on Linux. */
public final class Charsets {
  public static void main(String[] args) {
    Expect.equal(4, "日本".getBytes(Charset.forName("Shift_JIS")).length);
    Expect.equal(4, "日本".getBytes(Charset.forName("Big5")).length);
    System.out.println("ok");
  }
}
