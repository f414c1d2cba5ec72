package dev.minimalimage.processor.model;

/** What a finding does to the compilation. */
public enum Severity {
  /** The compilation fails and nothing is written. */
  ERROR,
  /**
   * The compilation fails and nothing is written, unless the user accepts it with {@code suppress}.
   */
  REFUSAL,
  /** The compilation warns and files are written; {@code suppress} silences it. */
  WARNING,
  /** The compiler mentions it, even where warnings are errors; {@code suppress} silences it. */
  NOTE
}
