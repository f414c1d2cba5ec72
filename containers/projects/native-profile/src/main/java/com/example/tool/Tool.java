package com.example.tool;

import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

@MinimalImage
public final class Tool {
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("tool", ".txt");
    try (InputStream greeting = Tool.class.getResourceAsStream("/greeting.txt")) {
      Files.write(file, greeting.readAllBytes());
    }
    System.out.println(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
  }
}
