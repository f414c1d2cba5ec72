/** What a developer writes: {@link dev.minimalimage.MinimalImage} on a main class. */
package dev.minimalimage;
