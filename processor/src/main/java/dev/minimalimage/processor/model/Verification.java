package dev.minimalimage.processor.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the verification script expects, and how it runs the image. */
public record Verification(
    Optional<DataSize> maxSize,
    Optional<DataSize> memory,
    String output,
    List<String> args,
    List<EnvVariable> env,
    Duration timeout,
    Duration stopTimeout,
    boolean readOnly) {
  public Verification {
    args = List.copyOf(args);
    env = List.copyOf(env);
  }
}
