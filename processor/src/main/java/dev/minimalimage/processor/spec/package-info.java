/** Reads one {@code @MinimalImage} mirror into an ImageSpec, by member name. */
@NullMarked
package dev.minimalimage.processor.spec;

import org.jspecify.annotations.NullMarked;
