package com.example.matrix;

import java.nio.charset.StandardCharsets;
import net.jpountz.lz4.LZ4Factory;

/** Compresses and restores by LZ4, by its native half alone. */
public final class Lz4Java {
  public static void main(String[] args) {
    LZ4Factory factory = LZ4Factory.nativeInstance();
    byte[] text = "lz4 ".repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] packed = factory.fastCompressor().compress(text);
    Expect.that(packed.length < text.length, "it got smaller");
    byte[] restored = factory.safeDecompressor().decompress(packed, text.length);
    Expect.equal("lz4 ".repeat(100), new String(restored, StandardCharsets.UTF_8));
    System.out.println("ok");
  }
}
