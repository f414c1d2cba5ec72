package dev.minimalimage.processor.model;

/**
 * A file to put into the project.
 *
 * @param path relative to the module's folder, with forward slashes
 */
public record RenderedFile(String path, GeneratedText text, boolean executable) {}
