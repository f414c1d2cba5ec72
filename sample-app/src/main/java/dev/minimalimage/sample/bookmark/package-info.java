/** What a bookmark is, which ones are valid, and how they read as JSON; no I/O. */
@NullMarked
package dev.minimalimage.sample.bookmark;

import org.jspecify.annotations.NullMarked;
