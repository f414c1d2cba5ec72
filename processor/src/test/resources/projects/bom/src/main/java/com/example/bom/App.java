package com.example.bom;

import dev.minimalimage.MinimalImage;

@MinimalImage()
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println("ready");
  }
}
