package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.Anchor;

/** A value of the annotation, and where it stands. */
record Placed<T>(T value, Anchor anchor) {}
