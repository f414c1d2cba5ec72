/** Decides which native files leave the jars, because the image is for other platforms. */
@NullMarked
package dev.minimalimage.processor.plan.pruning;

import org.jspecify.annotations.NullMarked;
