package dev.minimalimage.processor.evidence;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class file with wrong bytes is read or refused, and nothing else. */
final class FuzzedClassesTest {
  private static final int ROUNDS = 20_000;

  @TempDir Path folder;

  private byte[] someClass() throws IOException {
    Path classes =
        Compiled.classes(
            folder,
            Map.of(
                "a.A",
                """
                package a;
                class A {
                  java.util.List<java.sql.Date> field;
                  String run(int i, String s) throws Exception {
                    switch (i) { case 1: s = "a"; break; case 2: s = "b"; break; default: s = "c"; }
                    switch (s) { case "x": return System.getProperty("x"); case "y": i++; }
                    try { Runtime.getRuntime().exec(new String[] {"sh", s}); }
                    finally { new java.io.File("x", s + i); }
                    Runnable r = () -> System.loadLibrary("z");
                    return new String(new byte[i], "Cp500");
                  }
                }
                """));
    return Files.readAllBytes(classes.resolve("a/A.class"));
  }

  /** The seed in the message makes a failure happen again. */
  @Test
  void readsOrRefuses() throws IOException {
    byte[] original = someClass();
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          int refused = 0;
          for (int seed = 0; seed < ROUNDS; seed++) {
            refused += isRefused(changed(original, new Random(seed)), seed) ? 1 : 0;
          }
          // Most changes hit something that matters, but not all.
          assertThat(refused).isGreaterThan(ROUNDS / 10);
          assertThat(refused).isLessThan(ROUNDS);
        });
  }

  private static byte[] changed(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static boolean isRefused(byte[] bytes, int seed) {
    ClassScanner scanner = new ClassScanner(new WatchedMethods(), new CodeCollector());
    try {
      scanner.scan(bytes);
      return false;
    } catch (MalformedClassException e) {
      return true;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      assertWithMessage("seed %s made %s", seed, e).fail();
      return true;
    }
  }
}
