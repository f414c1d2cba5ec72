package com.example.runtime;

import dev.minimalimage.MinimalImage;

@MinimalImage(ports = 8080)
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println("ready");
  }
}
