/*
 * Copyright Example Ltd.
 */
package com.example.deep.core;

public final class Core {
  public static String name() {
    return "core " + Core.class.getPackage().getName();
  }
}
