/** Reads what the build says. */
@NullMarked
package dev.minimalimage.processor.facts;

import org.jspecify.annotations.NullMarked;
