package com.example.shop.core;

/** What a customer buys. */
public final class Basket {
  /** How many things are in it. */
  public int size() {
    return 0;
  }
}
