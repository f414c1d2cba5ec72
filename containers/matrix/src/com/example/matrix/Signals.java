package com.example.matrix;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/** Handles a signal, as command lines do. */
public final class Signals {
  public static void main(String[] args) throws Exception {
    CountDownLatch caught = new CountDownLatch(1);
    Signal.handle(new Signal("USR2"), signal -> caught.countDown());
    Signal.raise(new Signal("USR2"));
    Expect.that(caught.await(10, TimeUnit.SECONDS), "the signal came");
    System.out.println("ok");
  }
}
