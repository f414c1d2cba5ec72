package dev.minimalimage.processor.plan;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.util.List;

/** What of a finding is fixed for good; its words may be polished. */
public record Place(FindingCode code, Anchor anchor) {

  public static List<Place> of(List<Finding> findings) {
    return findings.stream().map(finding -> new Place(finding.code(), finding.anchor())).toList();
  }

  public static Place whole(FindingCode code) {
    return new Place(code, Anchor.whole());
  }
}
