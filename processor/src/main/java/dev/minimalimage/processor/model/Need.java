package dev.minimalimage.processor.model;

import java.util.List;

/**
 * Something that the application requires of its image.
 *
 * @param platforms where it is required; empty for everywhere
 * @param proofs where it was seen, the first in the order of the class path first; never empty
 */
public record Need(
    Requirement requirement, Certainty certainty, List<Platform> platforms, List<Proof> proofs) {
  public Need {
    platforms = List.copyOf(platforms);
    proofs = List.copyOf(proofs);
  }

  public boolean appliesTo(Platform platform) {
    return platforms.isEmpty() || platforms.contains(platform);
  }
}
