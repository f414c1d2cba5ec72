package com.example.matrix;

/** Answers a request over TLS whose chain of certificates has elliptic-curve keys of P-256. */
public final class HttpsEc {
  public static void main(String[] args) throws Exception {
    LocalHttps.exchange("ec");
    System.out.println("ok");
  }
}
