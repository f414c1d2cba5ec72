package com.example.matrix;

import java.nio.charset.Charset;

/** Encodes Japanese mail and a mainframe's digits by sets that jdk.charsets alone has. */
public final class MoreCharsets {
  public static void main(String[] args) {
    Expect.equal(10, "日本".getBytes(Charset.forName("ISO-2022-JP")).length);
    Expect.equal((byte) 0xf1, "1".getBytes(Charset.forName("IBM1047"))[0]);
    System.out.println("ok");
  }
}
