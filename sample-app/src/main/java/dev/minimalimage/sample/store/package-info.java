/** Keeps bookmarks in a SQLite database. */
@NullMarked
package dev.minimalimage.sample.store;

import org.jspecify.annotations.NullMarked;
