package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/** What the POM says about the project to people. */
public record ProjectDescription(
    Optional<String> name,
    Optional<String> description,
    Optional<String> url,
    Optional<String> sourceUrl,
    List<String> licenses) {
  public ProjectDescription {
    licenses = List.copyOf(licenses);
  }
}
