package dev.minimalimage.processor.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JDK that a project's build asks for by its properties, such as version and vendor, and that
 * Maven finds by a file of the user's, {@code toolchains.xml}.
 *
 * @param properties what the JDK has to be said to have; the version is one, never a range
 */
public record JdkToolchain(SortedMap<String, String> properties) {
  public JdkToolchain {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
