/** Knows the base images that we can stand on: one resource file, no network. */
@NullMarked
package dev.minimalimage.processor.catalogue;

import org.jspecify.annotations.NullMarked;
