package dev.minimalimage.sample.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the requests that run, and once closed lets no more in. HttpServer.stop(delay) is no
 * substitute: on JDK 17 it waits for the whole delay even when nothing runs.
 */
final class RequestGate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private int running;
  private boolean closed;

  /** Lets a request in, which must leave; false once the gate is closed. */
  boolean enter() {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      running++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      running--;
      if (running == 0) {
        empty.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Closes the gate, waits for those inside, and returns how many still are when time is up. */
  int close(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      long nanos = patience.toNanos();
      while (running > 0 && nanos > 0) {
        nanos = empty.awaitNanos(nanos);
      }
      return running;
    } finally {
      lock.unlock();
    }
  }
}
