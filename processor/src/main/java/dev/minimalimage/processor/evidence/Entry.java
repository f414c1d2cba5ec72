package dev.minimalimage.processor.evidence;

/**
 * One file of a class path element.
 *
 * @param name its path in the element, with forward slashes
 * @param bytes what it adds to the element's size, as far as the element says the truth
 */
record Entry(String name, long bytes, Content content) {}
