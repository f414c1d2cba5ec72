package com.example.greeting;

import com.google.gson.Gson;
import java.util.Map;

public final class Greeting {
  private Greeting() {}

  public static String asJson() {
    return new Gson().toJson(Map.of("hello", "world"));
  }
}
