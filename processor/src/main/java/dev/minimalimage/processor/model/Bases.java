package dev.minimalimage.processor.model;

import java.util.List;

/** The images that a plan can choose from, in ascending order of their Java release. */
public record Bases(List<BaseImage> bases, List<BuilderImage> builders) {
  public Bases {
    bases = List.copyOf(bases);
    builders = List.copyOf(builders);
  }
}
