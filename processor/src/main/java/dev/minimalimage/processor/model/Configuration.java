package dev.minimalimage.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the application's configuration files say, as far as it matters.
 *
 * @param port the port that its resources name
 * @param named the port that a file names which an argument of the application names, or might
 * @param files the files of the project's folder that the framework's command might name, sorted
 * @param keys those of the keys asked for that some resource has, sorted
 */
public record Configuration(
    Optional<ConfiguredPort> port,
    NavigableMap<String, ConfiguredPort> named,
    List<String> files,
    List<String> keys) {
  public static final Configuration NONE =
      new Configuration(Optional.empty(), Collections.emptyNavigableMap(), List.of(), List.of());

  public Configuration {
    named = Collections.unmodifiableNavigableMap(new TreeMap<>(named));
    files = List.copyOf(files);
    keys = List.copyOf(keys);
  }

  /** The port of an application with these arguments. */
  public Optional<ConfiguredPort> port(List<String> arguments) {
    return arguments.stream().filter(named::containsKey).map(named::get).findFirst().or(() -> port);
  }
}
