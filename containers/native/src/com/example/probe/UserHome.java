package com.example.probe;

/** Asks who it is and where it lives. */
public final class UserHome {
  public static void main(String[] args) {
    Expect.equal("nonroot", System.getProperty("user.name"));
    Expect.equal("/home/nonroot", System.getProperty("user.home"));
  }
}
