package com.example.app;

import com.example.greeting.Greeting;
import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

@MinimalImage
public class Main {
  public static void main(String[] args) throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("/whom.txt")) {
      System.out.println(Greeting.to(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
