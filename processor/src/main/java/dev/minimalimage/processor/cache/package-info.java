/** Keeps answers in the build folder, with what they depend on, for the next compilation. */
@NullMarked
package dev.minimalimage.processor.cache;

import org.jspecify.annotations.NullMarked;
