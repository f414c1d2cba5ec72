package dev.minimalimage.processor.model;

/**
 * How code of the same package calls an application's main method, as its launcher would.
 *
 * @param type the class, by the name that source code gives it
 * @param onInstance whether it is called on a new object
 * @param arguments whether it takes them
 */
public record MainCall(String type, boolean onInstance, boolean arguments) {}
