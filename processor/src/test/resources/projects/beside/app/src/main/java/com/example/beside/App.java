package com.example.beside;

import com.example.beside.core.Core;
import dev.minimalimage.MinimalImage;

@MinimalImage
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println(Core.name());
  }
}
