package com.example.helidon;

import dev.minimalimage.MinimalImage;
import io.helidon.config.Config;
import io.helidon.webserver.WebServer;

@MinimalImage
public class Main {
  public static void main(String[] args) {
    WebServer.builder()
        .config(Config.create().get("server"))
        .routing(routing -> routing.get("/greet", (request, response) -> response.send("Hello")))
        .build()
        .start();
  }
}
