package dev.minimalimage.processor.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Does the same with many things, several at a time. */
final class Workers {
  /** Each may hold some 60 MiB of a jar made to harm, and more would wait for the same disk. */
  private static final int MOST = 4;

  static final String NAME = "minimal-image class path reader";

  private Workers() {}

  /** The results in the order of the things. No thread outlives the call. */
  static <T, R> List<R> all(List<T> things, Function<T, R> work) {
    int threads =
        Math.min(things.size(), Math.min(MOST, Runtime.getRuntime().availableProcessors()));
    if (threads < 2) {
      return things.stream().map(work).toList();
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, task -> new Thread(task, NAME));
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> result :
          things.stream().map(thing -> workers.submit(() -> work.apply(thing))).toList()) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a jar was not read to its end", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while jars were read", e);
    } finally {
      workers.shutdownNow();
      awaitEnd(workers);
    }
  }

  private static void awaitEnd(ExecutorService workers) {
    boolean interrupted = Thread.interrupted();
    while (!workers.isTerminated()) {
      try {
        workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
