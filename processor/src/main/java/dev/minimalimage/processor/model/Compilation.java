package dev.minimalimage.processor.model;

/**
 * What the compiler is set to.
 *
 * @param release the Java release of the class files: 17, 21, …
 * @param preview whether they use preview features, which one JDK release alone can run
 */
public record Compilation(int release, boolean preview) {}
