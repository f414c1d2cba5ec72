package dev.minimalimage.processor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to ask the application whether it is well.
 *
 * @param reason why that path is asked; empty if the user says it
 */
public record Health(
    Optional<String> path,
    OptionalInt port,
    Duration interval,
    Duration timeout,
    Duration startPeriod,
    int retries,
    String reason) {

  /** What the user says. */
  public Health(
      Optional<String> path,
      OptionalInt port,
      Duration interval,
      Duration timeout,
      Duration startPeriod,
      int retries) {
    this(path, port, interval, timeout, startPeriod, retries, "");
  }

  /** The same, with a path that the user does not say. */
  public Health asking(Reasoned<String> other) {
    return new Health(
        Optional.of(other.value()), port, interval, timeout, startPeriod, retries, other.reason());
  }
}
