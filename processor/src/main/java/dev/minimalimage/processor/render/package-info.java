/** Turns a plan into exact bytes. All quoting lives here; nothing is decided here. */
@NullMarked
package dev.minimalimage.processor.render;

import org.jspecify.annotations.NullMarked;
