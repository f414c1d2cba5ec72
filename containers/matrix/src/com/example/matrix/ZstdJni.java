package com.example.matrix;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;

/** Compresses and restores by Zstandard. */
public final class ZstdJni {
  public static void main(String[] args) {
    byte[] text = "zstd ".repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] packed = Zstd.compress(text);
    Expect.that(packed.length < text.length, "it got smaller");
    byte[] restored = Zstd.decompress(packed, text.length);
    Expect.equal("zstd ".repeat(100), new String(restored, StandardCharsets.UTF_8));
    System.out.println("ok");
  }
}
