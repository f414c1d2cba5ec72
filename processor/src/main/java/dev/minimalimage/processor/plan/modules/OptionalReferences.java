package dev.minimalimage.processor.plan.modules;

import java.util.List;

/**
 * Packages that well-known jars refer to without need of them.
 *
 * <p>A jar stands here if it was run on a runtime without the package's module, and if whoever can
 * reach the code that refers to it refers to the package as well: then that reference brings the
 * module. Only modules of some size are worth a line. Two were tried in vain without java.beans:
 * SnakeYAML 2.x finds no property whose field has another name, and jetty-servlet's
 * IntrospectorCleaner lets a web application start and fail to stop.
 */
final class OptionalReferences {
  /**
   * One of them.
   *
   * @param jar the artifact's name
   * @param packages how the packages' names start
   */
  private record Reference(String jar, String packages) {}

  private static final List<Reference> KNOWN =
      List.of(
          // Adapters for java.sql.Date and its like, made if Class.forName finds that class.
          // Gson 2.15.0 reads and writes beans on java.base alone.
          new Reference("gson", "java.sql"),
          // The annotations ConstructorProperties and Transient, looked up in a try block: code
          // that has them on a class refers to them. 2.17.2, 2.20.1 and 2.22.3 read and write
          // beans, records and typed values on java.base alone.
          new Reference("jackson-databind", "java.beans"),
          // Converters for values of these types, found by name when one is met.
          new Reference("jackson-databind", "java.sql"),
          new Reference("jackson-databind", "javax.sql"),
          new Reference("jackson-databind", "javax.xml"),
          new Reference("jackson-databind", "org.w3c.dom"),
          new Reference("jackson-databind", "org.xml.sax"),
          // PGpoint takes a java.awt.Point; 42.7.13 loads, and its points are read without.
          new Reference("postgresql", "java.awt"),
          // The window of the console, a program of its own; 2.3.232 answers and serves without.
          new Reference("h2", "java.awt"),
          // Handles of windows, taken from a java.awt.Component that the caller has; 5.13.0 to
          // 5.18.1 load libraries, call them and are called back without.
          new Reference("jna", "java.awt"),
          new Reference("jna-platform", "java.awt"),
          new Reference("jna-platform", "javax.swing"),
          // A listener of log4j-core, which refers to java.beans itself; 1.15.5 measures without.
          new Reference("micrometer-core", "java.beans"));

  private OptionalReferences() {}

  static boolean has(String jar, String packageName) {
    return KNOWN.stream()
        .anyMatch(known -> jar.equals(known.jar() + ".jar") && isIn(packageName, known.packages()));
  }

  private static boolean isIn(String packageName, String packages) {
    return packageName.equals(packages) || packageName.startsWith(packages + ".");
  }
}
