package dev.minimalimage.processor.model;

/**
 * What native-maven-plugin would stumble over in its own configuration. It matters only if that
 * configuration is the one that makes the image, which the reading of POMs cannot know.
 *
 * @param text what is wrong, beginning with its place: {@code pom.xml:41}
 * @param remedy what to do, in the imperative
 */
public record NativeProblem(String text, String remedy) {}
