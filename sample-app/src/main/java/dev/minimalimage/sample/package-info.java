/** Starts and stops the bookmark service: the main class and its settings from the environment. */
@NullMarked
package dev.minimalimage.sample;

import org.jspecify.annotations.NullMarked;
