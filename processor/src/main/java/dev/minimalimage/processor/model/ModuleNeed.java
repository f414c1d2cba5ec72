package dev.minimalimage.processor.model;

import java.util.List;

/**
 * A module of the JDK that the application needs.
 *
 * @param reasons why, each a short phrase with its proof, the strongest first; never empty
 */
public record ModuleNeed(String module, Certainty certainty, List<Proof> reasons) {
  public ModuleNeed {
    reasons = List.copyOf(reasons);
  }
}
