/** Serves the bookmarks over HTTP: routes, status codes, limits and the graceful stop. */
@NullMarked
package dev.minimalimage.sample.http;

import org.jspecify.annotations.NullMarked;
