package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A path that a framework answers on the application's port, without a line of the application's
 * code, as long as the process is alive: never one that depends on what the application talks to.
 *
 * @param artifacts {@code group:artifact} of what serves it: one of them is on the class path
 * @param since the first version of that artifact which does
 * @param absent what must not be on the class path, since it may close or move the path
 * @param unless the beginnings of configuration keys that may close or move it
 */
public record HealthEndpoint(
    String path,
    List<String> artifacts,
    Optional<Version> since,
    List<String> absent,
    List<String> unless) {
  public HealthEndpoint {
    artifacts = List.copyOf(artifacts);
    absent = List.copyOf(absent);
    unless = List.copyOf(unless);
  }
}
