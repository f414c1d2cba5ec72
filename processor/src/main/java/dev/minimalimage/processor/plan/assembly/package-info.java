/** Decides what the image takes of what a framework's own Maven plugin makes. */
@NullMarked
package dev.minimalimage.processor.plan.assembly;

import org.jspecify.annotations.NullMarked;
