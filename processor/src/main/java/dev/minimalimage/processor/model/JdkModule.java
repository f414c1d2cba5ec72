package dev.minimalimage.processor.model;

import java.util.List;

/**
 * A module of the JDK.
 *
 * @param packages all that it holds, exported or not; sorted
 * @param requires the modules that it requires, sorted
 * @param bytes what it adds to a linked runtime, compressed as the Dockerfile asks for
 */
public record JdkModule(String name, List<String> packages, List<String> requires, long bytes) {
  public JdkModule {
    packages = List.copyOf(packages);
    requires = List.copyOf(requires);
  }
}
