package dev.minimalimage.processor.model;

/**
 * A decision beside the need that caused it.
 *
 * @param reason a short phrase for the reader of the generated file
 */
public record Reasoned<T>(T value, String reason) {}
