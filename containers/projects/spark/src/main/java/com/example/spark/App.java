package com.example.spark;

import static spark.Spark.get;

import dev.minimalimage.MinimalImage;

/** Listens on Spark's own port. */
@MinimalImage
public class App {
  public static void main(String[] args) {
    get("/greet", (request, response) -> "Hello");
  }
}
