package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Native files to take out of one jar, because they are for other platforms than the image's.
 *
 * @param jar the jar's file name, such as {@code sqlite-jdbc-3.54.1.0.jar}
 * @param artifactId the artifact's name, by which the jar is found whatever its version; jars of
 *     the same artifact with other classifiers are found with it, so where there are some, the
 *     paths are files, not folders, that none of them needs
 * @param everywhere what no platform of the image needs: files, or folders that hold nothing else;
 *     sorted
 * @param elsewhere by machine ({@code amd64}), what only the other platforms of the image need
 * @param bytes how much smaller the jar gets on the first platform of the image
 */
public record Pruning(
    String jar,
    String artifactId,
    List<String> everywhere,
    Map<String, List<String>> elsewhere,
    long bytes) {
  public Pruning {
    everywhere = List.copyOf(everywhere);
    elsewhere = java.util.Collections.unmodifiableMap(new TreeMap<>(elsewhere));
  }
}
