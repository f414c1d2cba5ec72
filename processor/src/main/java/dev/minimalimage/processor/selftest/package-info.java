/** Writes the class with which an image can be asked from inside. */
@NullMarked
package dev.minimalimage.processor.selftest;

import org.jspecify.annotations.NullMarked;
