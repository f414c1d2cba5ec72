package com.example.quarkus;

import dev.minimalimage.MinimalImage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/greetings")
@MinimalImage
public class Greetings {
  public record Greeting(String text) {}

  @GET
  public Greeting greet() {
    return new Greeting("hello from Quarkus");
  }
}
