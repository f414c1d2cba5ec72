package com.example.probe;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file where the system has a place for it. */
public final class TempFile {
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("probe", ".txt");
    Files.writeString(file, "hello");
    Expect.equal("hello", Files.readString(file));
  }
}
