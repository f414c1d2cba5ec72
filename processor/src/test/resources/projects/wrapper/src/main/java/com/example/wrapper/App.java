package com.example.wrapper;

import dev.minimalimage.MinimalImage;

@MinimalImage(name = "wrapped", tag = "today", user = "1000:0", workdir = "/srv/wrapped")
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println("ready");
  }
}
