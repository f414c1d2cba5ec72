package com.example.javalin;

import dev.minimalimage.MinimalImage;
import io.javalin.Javalin;
import java.util.Map;

/** Javalin has no configuration file that its port could be read from. */
@MinimalImage
public class App {
  public static void main(String[] args) {
    Javalin.create()
        .get("/", context -> context.result("Hello"))
        .get("/json", context -> context.json(Map.of("hello", "world")))
        .start(7070);
  }
}
