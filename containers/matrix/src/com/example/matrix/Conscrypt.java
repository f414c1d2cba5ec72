package com.example.matrix;

import java.security.MessageDigest;
import java.security.Provider;

/** Digests by the provider of Conscrypt. */
public final class Conscrypt {
  public static void main(String[] args) throws Exception {
    Provider provider = org.conscrypt.Conscrypt.newProvider();
    byte[] digest = MessageDigest.getInstance("SHA-256", provider).digest(new byte[0]);
    Expect.equal((byte) 0xe3, digest[0]);
    System.out.println("ok");
  }
}
