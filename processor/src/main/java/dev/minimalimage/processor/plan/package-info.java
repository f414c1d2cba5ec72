/**
 * Decides the image: one rule per class, total and pure. It knows no clock, no environment, no I/O
 * and no randomness.
 */
@NullMarked
package dev.minimalimage.processor.plan;

import org.jspecify.annotations.NullMarked;
