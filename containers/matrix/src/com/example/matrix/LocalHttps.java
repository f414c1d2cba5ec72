package com.example.matrix;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server with a certificate of a small authority, and a client that trusts that authority. */
final class LocalHttps {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private LocalHttps() {}

  static void exchange(String kind) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(server(kind)));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    try {
      URL address = new URL("https://localhost:" + server.getAddress().getPort() + "/");
      HttpsURLConnection connection = (HttpsURLConnection) address.openConnection();
      connection.setSSLSocketFactory(client(kind).getSocketFactory());
      try (InputStream answer = connection.getInputStream()) {
        Expect.equal("hello", new String(answer.readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext server(String kind) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store("/" + kind + "-server.p12"), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext client(String kind) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store("/" + kind + "-trust.p12"));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(String resource) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = LocalHttps.class.getResourceAsStream(resource)) {
      store.load(stream, PASSWORD);
    }
    return store;
  }
}
