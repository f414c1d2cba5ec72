package dev.minimalimage.processor.model;

/** What happens without the thing that is needed, from the worst on. */
public enum Certainty {
  /** The application, or the part that needs it, cannot work without. */
  CERTAIN,
  /** It is needed if the application does what its code allows for. */
  CONDITIONAL,
  /** The code works without it, slower or with less. */
  TOLERATED
}
