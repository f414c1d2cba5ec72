package com.example.generated.common;

public final class Fixture {
  public static final String TWO = "2";
}
