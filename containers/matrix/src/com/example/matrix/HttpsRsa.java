package com.example.matrix;

/** Answers a request over TLS whose chain of certificates has RSA keys. */
public final class HttpsRsa {
  public static void main(String[] args) throws Exception {
    LocalHttps.exchange("rsa");
    System.out.println("ok");
  }
}
