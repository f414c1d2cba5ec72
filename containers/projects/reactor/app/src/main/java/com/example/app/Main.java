package com.example.app;

import com.example.greeting.Greeting;
import com.sun.net.httpserver.HttpServer;
import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

@MinimalImage
public class Main {
  public static void main(String[] args) throws IOException {
    Properties settings = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("/application.properties")) {
      settings.load(in);
    }
    int port = Integer.parseInt(settings.getProperty("server.port"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = Greeting.asJson().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
