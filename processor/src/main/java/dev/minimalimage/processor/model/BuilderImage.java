package dev.minimalimage.processor.model;

/**
 * The images that a build stage can stand on for one Java release.
 *
 * @param java the feature release of its JDK
 * @param maven a JDK with Maven
 * @param jdk the JDK alone, for projects that bring their own Maven
 */
public record BuilderImage(int java, ImageReference maven, ImageReference jdk) {}
