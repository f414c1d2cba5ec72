package dev.minimalimage.processor.model;

/**
 * A port that the application's own configuration names.
 *
 * @param source the file and key, for people: {@code server.port in application.yaml}
 */
public record ConfiguredPort(int port, String source) {}
