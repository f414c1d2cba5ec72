package com.example.matrix;

/** Has a shell run a command. */
public final class Shell {
  public static void main(String[] args) throws Exception {
    Expect.equal(0, new ProcessBuilder("sh", "-c", "exit 0").start().waitFor());
    System.out.println("ok");
  }
}
