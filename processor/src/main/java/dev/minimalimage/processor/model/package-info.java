/** The immutable values that pass between rooms: records, enums and sealed interfaces; no I/O. */
@NullMarked
package dev.minimalimage.processor.model;

import org.jspecify.annotations.NullMarked;
