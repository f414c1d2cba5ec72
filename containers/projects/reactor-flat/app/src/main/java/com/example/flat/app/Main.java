package com.example.flat.app;

import com.example.flat.Numbers;
import com.example.flat.Words;
import dev.minimalimage.MinimalImage;
import java.util.List;

@MinimalImage
public final class Main {
  public static void main(String[] args) {
    System.out.println(Words.join(List.of("one", "two")) + " " + Numbers.sum(1, 2));
    System.out.println(new Mixed().greeting());
  }

  static String name() {
    return "Kotlin";
  }
}
