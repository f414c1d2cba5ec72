package dev.minimalimage.processor.evidence;

import java.nio.file.Path;

/**
 * One element of the runtime class path.
 *
 * @param name the jar's file name, as proofs show it
 * @param file the jar, or a folder of classes
 */
public record ClassPathElement(String name, Path file) {}
