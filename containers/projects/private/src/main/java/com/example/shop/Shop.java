package com.example.shop;

import com.example.company.Pricing;
import dev.minimalimage.MinimalImage;

@MinimalImage
public final class Shop {
  public static void main(String[] args) {
    System.out.println("It costs " + Pricing.price() + ".");
  }
}
