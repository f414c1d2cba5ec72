package com.example.notes;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpServer;
import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a file of the working directory and a resource, and writes where it is asked to. */
@MinimalImage(ports = 8080, volumes = "/data", files = "config/notes.properties")
public class Main {
  private static final String GREETING = "hello";

  public static void main(String[] args) throws IOException {
    String configuration = Files.readString(Path.of("config/notes.properties"));
    String text;
    try (InputStream in = Main.class.getResourceAsStream("note.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              new Gson()
                  .toJson(Map.of(GREETING, text, "configuration", configuration))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/write",
        exchange -> {
          int status = 200;
          try {
            Files.writeString(Path.of(exchange.getRequestURI().getQuery()), "a note");
          } catch (IOException e) {
            e.printStackTrace();
            status = 500;
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }
}
