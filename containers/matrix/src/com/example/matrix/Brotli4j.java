package com.example.matrix;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.nio.charset.StandardCharsets;

/** Compresses by Brotli. */
public final class Brotli4j {
  public static void main(String[] args) throws Exception {
    Brotli4jLoader.ensureAvailability();
    byte[] text = "brotli ".repeat(100).getBytes(StandardCharsets.UTF_8);
    Expect.that(Encoder.compress(text).length < text.length, "it got smaller");
    System.out.println("ok");
  }
}
