package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one annotation, so that all of it is reported at once. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void add(FindingCode code, Anchor anchor, String problem, String remedy) {
    found.add(new Finding(code, anchor, problem, remedy));
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
