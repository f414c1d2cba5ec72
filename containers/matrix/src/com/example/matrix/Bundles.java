package com.example.matrix;

import java.util.Locale;
import java.util.ResourceBundle;

/** Reads a message in German from the application's own resources. */
public final class Bundles {
  public static void main(String[] args) {
    ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.GERMAN);
    Expect.equal("schöne Grüße", messages.getString("greeting"));
    System.out.println("ok");
  }
}
