package com.example.matrix;

import java.nio.charset.StandardCharsets;
import org.xerial.snappy.Snappy;

/** Compresses and restores by Snappy. */
public final class SnappyJava {
  public static void main(String[] args) throws Exception {
    byte[] text = "snappy ".repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] packed = Snappy.compress(text);
    Expect.that(packed.length < text.length, "it got smaller");
    Expect.equal("snappy ".repeat(100), new String(Snappy.uncompress(packed), StandardCharsets.UTF_8));
    System.out.println("ok");
  }
}
