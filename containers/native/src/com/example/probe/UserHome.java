package com.example.probe;

import java.nio.file.Files;
import java.nio.file.Path;

/** Asks who it is and where it lives; without an answer, Java says "?". */
public final class UserHome {
  public static void main(String[] args) {
    Expect.that(!System.getProperty("user.name").equals("?"), "the user has a name");
    Expect.that(Files.isDirectory(Path.of(System.getProperty("user.home"))), "the user has a home");
  }
}
