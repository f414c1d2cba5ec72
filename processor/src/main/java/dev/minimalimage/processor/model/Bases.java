package dev.minimalimage.processor.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The images that a plan can choose from.
 *
 * @param asOf the day on which the catalogue was last compared with the world; no plan asks the
 *     clock
 * @param bases in the order of preference among equals
 * @param jdks in ascending order of their release
 * @param builders the releases of native-image, in ascending order
 * @param supplements what can be copied into a base that lacks it
 */
public record Bases(
    LocalDate asOf,
    List<BaseImage> bases,
    List<Jdk> jdks,
    List<NativeBuilder> builders,
    List<Supplement> supplements) {
  public Bases {
    bases = List.copyOf(bases);
    jdks = List.copyOf(jdks);
    builders = List.copyOf(builders);
    supplements = List.copyOf(supplements);
  }
}
