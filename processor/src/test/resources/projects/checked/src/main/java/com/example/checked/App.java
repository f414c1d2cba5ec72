package com.example.checked;

import dev.minimalimage.MinimalImage;

@MinimalImage(
    args = "--once",
    verify = @MinimalImage.Verify(output = "ready", readOnly = false))
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println("ready");
  }
}
