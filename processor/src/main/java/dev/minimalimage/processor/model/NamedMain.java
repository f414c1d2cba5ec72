package dev.minimalimage.processor.model;

/**
 * A main class that the project's build names.
 *
 * @param type its binary name
 * @param place what names it, for people: {@code maven-jar-plugin}
 * @param own whether it is among the project's own classes
 * @param shipped whether the jar is started by it, not just by a developer's command
 */
public record NamedMain(String type, String place, boolean own, boolean shipped) {}
