package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of modules, which {@code catalogue/regenerate} makes from real JDKs. */
final class JdkTables {
  private JdkTables() {}

  static JdkModules read(int release) {
    String name = "jdk-" + release + ".txt";
    return parse(name, release, Table.text(name));
  }

  static JdkModules parse(String name, int release, String text) {
    List<JdkModule> modules = new ArrayList<>();
    List<String> charsets = List.of();
    for (String line : text.lines().toList()) {
      if (line.startsWith("module ")) {
        modules.add(module(name, line));
      } else if (line.startsWith("charsets ")) {
        charsets = words(line.substring("charsets ".length()));
      } else if (!line.startsWith("#")) {
        throw malformed(name, line);
      }
    }
    return new JdkModules(release, modules, charsets);
  }

  /** {@code module NAME BYTES requires … packages …}. */
  private static JdkModule module(String name, String line) {
    int requires = line.indexOf(" requires");
    int packages = line.indexOf(" packages");
    String[] head = line.split(" ", 4);
    if (head.length < 4 || requires < 0 || packages < requires || !head[2].matches("[0-9]{1,18}")) {
      throw malformed(name, line);
    }
    return new JdkModule(
        head[1],
        words(line.substring(packages + " packages".length())),
        words(line.substring(requires + " requires".length(), packages)),
        Long.parseLong(head[2]));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" ", -1));
  }

  private static IllegalStateException malformed(String name, String line) {
    return new IllegalStateException(
        name + " has the line \"" + line.substring(0, Math.min(60, line.length())) + '"');
  }
}
