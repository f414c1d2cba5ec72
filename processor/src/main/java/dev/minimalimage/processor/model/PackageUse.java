package dev.minimalimage.processor.model;

/**
 * A reference to a package that may be one of the JDK's: its name begins as those do, and the class
 * path element does not define {@code type} itself. Other libraries use {@code javax} and {@code
 * com.sun} as well; who knows the modules knows which. References are what class files link to: the
 * types of their constants, of fields, methods and of generic signatures, but not what annotations
 * alone mention. Packages {@code java.*} that java.base has had since 17 are left out.
 *
 * @param packageName such as {@code java.sql}
 * @param type a class of that package that is referred to, by its binary name; the first in
 *     alphabetical order
 * @param by the first class, by its binary name, that refers to {@code type}
 */
public record PackageUse(String packageName, String type, String by) {}
