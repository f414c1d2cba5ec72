package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code .mvn/maven.config} adds to every call of Maven, as far as it changes the model or
 * what the build reads.
 *
 * @param properties of {@code -D}
 * @param activeProfiles of {@code -P}
 * @param inactiveProfiles of {@code -P} with {@code !} or {@code -} before the name
 * @param values whatever else follows an option, such as the file of {@code --settings}
 */
record MavenConfig(
    Map<String, String> properties,
    List<String> activeProfiles,
    List<String> inactiveProfiles,
    List<String> values) {
  MavenConfig {
    properties = new TreeMap<>(properties);
    activeProfiles = List.copyOf(activeProfiles);
    inactiveProfiles = List.copyOf(inactiveProfiles);
    values = List.copyOf(values);
  }

  /** An option's name, up to its value in the same line. */
  private static final Pattern NAME = Pattern.compile("^-[^\\s=]*[\\s=]*");

  /** What Maven 3.9 and later put the folder in for. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^\\$\\{(session\\.(root|top)Directory|maven\\.multiModuleProjectDirectory)}/+");

  static MavenConfig none() {
    return new MavenConfig(Map.of(), List.of(), List.of(), List.of());
  }

  /** The file of the folder that Maven is called in. */
  static MavenConfig in(Path folder, Inputs inputs) {
    Path file = folder.resolve(".mvn/maven.config");
    if (!inputs.isFile(file)) {
      return none();
    }
    try {
      return parse(new String(inputs.content(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return none();
    }
  }

  /** The files that its options name, if they are there: settings, toolchains and the like. */
  List<Path> files(Path folder, Inputs inputs) {
    return Stream.concat(values.stream(), properties.values().stream())
        .map(value -> ROOT.matcher(value).replaceFirst(""))
        .filter(value -> !value.isEmpty())
        .flatMap(value -> Folders.resolve(folder, value).stream())
        .filter(inputs::isFile)
        .toList();
  }

  /**
   * Up to 3.8, Maven splits the file at white space; since 3.9 each line is one argument, and lines
   * that start with # are comments. Both agree if an argument also starts at a dash after a space.
   */
  static MavenConfig parse(String text) {
    Deque<String> arguments = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        Arrays.stream(line.strip().split("\\s+(?=-)"))
            .filter(argument -> !argument.isEmpty())
            .forEach(arguments::add);
      }
    }
    Map<String, String> properties = new TreeMap<>();
    List<String> active = new ArrayList<>();
    List<String> inactive = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (!arguments.isEmpty()) {
      String argument = arguments.remove();
      if (argument.startsWith("-D") || argument.startsWith("--define")) {
        define(value(argument, "-D", "--define", arguments), properties);
      } else if (argument.startsWith("-P") || argument.startsWith("--activate-profiles")) {
        for (String profile :
            value(argument, "-P", "--activate-profiles", arguments).split(",", -1)) {
          activate(profile.strip(), active, inactive);
        }
      } else {
        String value = NAME.matcher(argument).replaceFirst("").strip();
        if (!value.isEmpty()) {
          values.add(value);
        }
      }
    }
    return new MavenConfig(properties, active, inactive, values);
  }

  private static String value(String argument, String brief, String full, Deque<String> further) {
    String value = argument.substring(argument.startsWith("--") ? full.length() : brief.length());
    value =
        (argument.startsWith("--") && value.startsWith("=") ? value.substring(1) : value).strip();
    if (value.isEmpty() && !further.isEmpty()) {
      return further.remove();
    }
    return value;
  }

  private static void define(String definition, Map<String, String> properties) {
    int equals = definition.indexOf('=');
    if (equals < 0) {
      properties.put(definition, "true");
    } else {
      properties.put(definition.substring(0, equals), definition.substring(equals + 1));
    }
  }

  private static void activate(String profile, List<String> active, List<String> inactive) {
    if (profile.startsWith("!") || profile.startsWith("-")) {
      inactive.add(profile.substring(1));
    } else if (profile.startsWith("+")) {
      active.add(profile.substring(1));
    } else if (!profile.isEmpty()) {
      active.add(profile);
    }
  }
}
