package dev.minimalimage.processor.model;

import java.util.List;
import java.util.function.Function;

/** A value that was read, with what was found on the way. */
public record Sourced<T>(T value, List<Finding> findings) {
  public Sourced {
    findings = List.copyOf(findings);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  public <R> Sourced<R> map(Function<? super T, ? extends R> mapping) {
    return new Sourced<>(mapping.apply(value), findings);
  }
}
