package com.example.generated.common;

public final class Common {
  public static final String SIGN = "=";

  public static String sign() {
    return SIGN;
  }
}
