package dev.minimalimage.processor.cache;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;

/** The order in which a finding is written and read again. */
public final class FindingFormat {
  private FindingFormat() {}

  /** Writes a finding. */
  public static void write(Finding finding, TextWriter to) {
    to.add(finding.code().name());
    // The annotation as a whole has no member's name.
    to.add(finding.anchor() instanceof Anchor.Member member ? member.path() : "");
    to.add(finding.anchor() instanceof Anchor.Member member ? member.index() : -1);
    to.add(finding.problem());
    to.add(finding.remedy());
  }

  /** Reads a finding. */
  public static Finding read(TextReader from) {
    return new Finding(
        FindingCode.valueOf(from.next()),
        anchor(from.next(), from.number()),
        from.next(),
        from.next());
  }

  private static Anchor anchor(String member, int index) {
    return member.isEmpty() ? Anchor.whole() : Anchor.member(member, index);
  }
}
