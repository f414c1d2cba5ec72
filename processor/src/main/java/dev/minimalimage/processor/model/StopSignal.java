package dev.minimalimage.processor.model;

import java.util.Map;

/** A signal that asks a program to stop. */
public record StopSignal(String name) {
  /** The signals that run a JVM's shutdown hooks: it uses or ignores all others. */
  private static final Map<String, String> SIGNALS =
      Map.of(
          "SIGTERM", "SIGTERM", "TERM", "SIGTERM", "15", "SIGTERM", "SIGINT", "SIGINT", "INT",
          "SIGINT", "2", "SIGINT", "SIGHUP", "SIGHUP", "HUP", "SIGHUP", "1", "SIGHUP");

  public static final StopSignal SIGTERM = new StopSignal("SIGTERM");

  /**
   * Reads a name, with or without SIG, or a number.
   *
   * @throws IllegalArgumentException if it is no signal that a JVM stops on
   */
  public static StopSignal parse(String text) {
    String name = SIGNALS.get(text);
    if (name == null) {
      throw new IllegalArgumentException(
          "a JVM stops on SIGTERM, SIGINT or SIGHUP, not on " + Shown.quoted(text));
    }
    return new StopSignal(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
