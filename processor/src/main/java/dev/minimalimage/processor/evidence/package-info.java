/** Reads what the class path proves; never loads a class. */
@NullMarked
package dev.minimalimage.processor.evidence;

import org.jspecify.annotations.NullMarked;
