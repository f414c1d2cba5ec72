package dev.minimalimage.processor.model;

/**
 * A string constant that reads like the name of a JDK class, as {@code Class.forName} takes it; the
 * same names count as in {@link PackageUse}. Whether it is ever looked for, nothing says.
 *
 * @param by the first class, by its binary name, that holds the constant
 */
public record NamedClass(String name, String by) {}
