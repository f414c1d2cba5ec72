package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The system properties that POMs see: those of the container that will build the image, not those
 * of this machine, because the same source must give the same answer everywhere. There are no
 * environment variables.
 */
final class BuildEnvironment {
  private BuildEnvironment() {}

  /**
   * @param javaRelease what JDK-activated profiles compare with, as the release's first update: a
   *     bare {@code 17} would lie inside {@code (,17]}, where no JDK 17 that people run lies
   * @param root the folder that Maven is called in
   */
  static Map<String, String> properties(int javaRelease, Path root) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("java.version", javaRelease + ".0.1");
    properties.put("java.specification.version", String.valueOf(javaRelease));
    properties.put("java.vm.specification.version", String.valueOf(javaRelease));
    // JVMS 4.1: 44 is the major version of class files before Java 1.1.
    properties.put("java.class.version", 44 + javaRelease + ".0");
    properties.put("os.name", "Linux");
    properties.put("os.arch", "amd64");
    properties.put("os.version", "6.1");
    // What the widespread os-maven-plugin extension adds, under the names that it gives.
    properties.put("os.detected.name", "linux");
    properties.put("os.detected.arch", "x86_64");
    properties.put("os.detected.classifier", "linux-x86_64");
    properties.put("file.separator", "/");
    properties.put("path.separator", ":");
    properties.put("line.separator", "\n");
    properties.put("user.name", "root");
    properties.put("user.home", "/root");
    properties.put("java.io.tmpdir", "/tmp");
    properties.put("maven.version", "3.9.16");
    properties.put("user.dir", root.toString());
    properties.put("session.executionRootDirectory", root.toString());
    properties.put("maven.multiModuleProjectDirectory", root.toString());
    return properties;
  }
}
