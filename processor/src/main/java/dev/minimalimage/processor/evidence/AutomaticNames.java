package dev.minimalimage.processor.evidence;

import java.lang.module.ModuleDescriptor;
import java.util.regex.Pattern;

/**
 * The names of modules that nothing but a jar's file names, as {@code ModuleFinder.of(Path...)}
 * documents them.
 */
final class AutomaticNames {
  private static final Pattern VERSION = Pattern.compile("-(\\d+(\\.|$)).*");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");

  private AutomaticNames() {}

  /** The name that a jar's file gives a module; perhaps none that Java accepts. */
  static String derived(String file) {
    String name = file.endsWith(".jar") ? file.substring(0, file.length() - 4) : file;
    return OTHERS
        .matcher(VERSION.matcher(name).replaceFirst(""))
        .replaceAll(".")
        .replaceAll("^\\.|\\.$", "");
  }

  static boolean isName(String name) {
    try {
      ModuleDescriptor.newAutomaticModule(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
