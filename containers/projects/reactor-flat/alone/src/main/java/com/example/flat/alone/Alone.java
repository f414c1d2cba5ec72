package com.example.flat.alone;

import dev.minimalimage.MinimalImage;

@MinimalImage
public final class Alone {
  public static void main(String[] args) {
    System.out.println("alone");
  }
}
