package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.Durations;
import dev.minimalimage.processor.model.FindingCode;
import java.time.Duration;

/** Reads members that are durations. */
final class TimeReader {
  private static final Syntax<Duration> DURATION =
      new Syntax<>(
          FindingCode.DURATION_SYNTAX,
          Durations::parse,
          Guess::duration,
          "write one such as \"10s\"");

  private final Members members;
  private final Findings findings;

  TimeReader(Members members, Findings findings) {
    this.members = members;
    this.findings = findings;
  }

  Duration read(String member) {
    return DURATION.readOrDefault(members, member, findings);
  }
}
