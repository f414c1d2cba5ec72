/**
 * Joins the rooms and speaks to javac: {@link dev.minimalimage.processor.MinimalImageProcessor} is
 * the only class that javac knows.
 */
@NullMarked
package dev.minimalimage.processor;

import org.jspecify.annotations.NullMarked;
