package com.example.probe;

/** Prints what is beyond ASCII; who runs it compares the bytes. */
public final class Output {
  public static void main(String[] args) {
    System.out.println("grüße-日本");
    System.out.println(System.getProperty("stdout.encoding") + " " + System.getProperty("native.encoding"));
  }
}
