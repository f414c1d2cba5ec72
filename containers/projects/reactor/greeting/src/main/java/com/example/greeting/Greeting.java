package com.example.greeting;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class Greeting {
  private Greeting() {}

  public static String asJson() throws IOException {
    try (InputStream in = Greeting.class.getResourceAsStream("whom.txt")) {
      return new Gson().toJson(Map.of("hello", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
