package dev.minimalimage.processor.model;

/**
 * What the manifest of the application's jar would say. The image has no such jar.
 *
 * @param name the attribute's, as the manual of jars spells it
 * @param value empty if only the build knows it
 * @param plugin the artifactId of the plugin that would write it
 */
public record ManifestEntry(String name, String value, String plugin) {}
