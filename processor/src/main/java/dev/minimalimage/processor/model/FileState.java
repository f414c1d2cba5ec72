package dev.minimalimage.processor.model;

/** What lies where a generated file should go. Only ABSENT and OURS may be written. */
public enum FileState {
  /** Nothing. */
  ABSENT,
  /** Exactly what would be written, but for line endings. */
  SAME,
  /** An earlier output of ours that nobody touched. */
  OURS,
  /** An output of ours that somebody changed since. */
  EDITED,
  /** Something that we never wrote. */
  FOREIGN
}
