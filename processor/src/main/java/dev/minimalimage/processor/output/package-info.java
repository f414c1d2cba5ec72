/** Puts bytes in place, or says how they differ; knows nothing of what they mean. */
@NullMarked
package dev.minimalimage.processor.output;

import org.jspecify.annotations.NullMarked;
