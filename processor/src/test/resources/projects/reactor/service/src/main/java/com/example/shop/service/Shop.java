package com.example.shop.service;

import dev.minimalimage.MinimalImage;
import com.example.shop.core.Basket;

@MinimalImage(ports = 8080)
public final class Shop {
  private Shop() {}

  public static void main(String[] args) {
    System.out.println(new Basket().size());
  }
}
