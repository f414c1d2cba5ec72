package com.example.micronaut;

import dev.minimalimage.MinimalImage;
import io.micronaut.runtime.Micronaut;

@MinimalImage
public class Application {
  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
