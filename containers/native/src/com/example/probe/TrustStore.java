package com.example.probe;

import javax.net.ssl.SSLContext;

/** Trusts by default whom the property javax.net.ssl.trustStore names, which is given at run time. */
public final class TrustStore {
  public static void main(String[] args) throws Exception {
    try (LocalServer server = new LocalServer()) {
      Expect.equal("hello", server.ask(SSLContext.getDefault()));
    }
  }
}
