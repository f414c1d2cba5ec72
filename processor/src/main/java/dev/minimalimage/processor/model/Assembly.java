package dev.minimalimage.processor.model;

/**
 * What a framework's Maven plugin makes and the image takes, in place of a class path of the
 * build's classes and jars. Paths are relative to the module's folder.
 */
public sealed interface Assembly {

  /**
   * Quarkus' folder: jars in {@code lib}, generated code in {@code quarkus}, ours in {@code app}.
   */
  record QuarkusFolder(String folder) implements Assembly {}

  /** Quarkus' one jar with everything in it. */
  record QuarkusJar(String jar) implements Assembly {}

  /** Spring Boot's executable web archive, which the image takes apart. */
  record SpringBootWar(String war) implements Assembly {}
}
