package com.example.probe;

import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts the public authorities by default, so not this server; trusts it where it is told to. */
public final class Https {
  public static void main(String[] args) throws Exception {
    try (LocalServer server = new LocalServer()) {
      Expect.that(anchors() > 50, "more than 50 authorities are trusted by default");
      try {
        server.ask(SSLContext.getDefault());
        throw new AssertionError("a certificate of nobody's was trusted");
      } catch (SSLException expected) {
        Expect.that(expected.getMessage().contains("unable to find valid certification path"), expected.toString());
      }
      Expect.equal("hello", server.ask(LocalServer.trusting("/keys/rsa-trust.p12")));
    }
  }

  private static long anchors() throws Exception {
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init((KeyStore) null);
    return Stream.of(trust.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map((TrustManager manager) -> ((X509TrustManager) manager).getAcceptedIssuers().length)
        .mapToLong(Integer::longValue)
        .sum();
  }
}
