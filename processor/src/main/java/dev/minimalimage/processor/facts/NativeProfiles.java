package dev.minimalimage.processor.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds the profiles that have a say in how native-maven-plugin is configured: those that mention
 * it, and those that set a property which its configuration is made of.
 */
final class NativeProfiles {
  /** What the plugin itself asks for where the POM does not configure a parameter. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "skipNativeBuild",
          "mainClass",
          "imageName",
          "outputDir",
          "debug",
          "verbose",
          "sharedLibrary",
          "quickBuild",
          "buildArgs",
          "jvmArgs");

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");

  /** Applying one costs about what reading the POM costs; nobody writes so many. */
  private static final int LIMIT = 64;

  /** What {@code -P} can name. */
  private static final Pattern NAME = Pattern.compile("[^!+?\\-,\\s\\p{Cc}][^,\\p{Cc}]*");

  private NativeProfiles() {}

  /**
   * The profiles by name, each as the nearest POM has it; in the POMs' order.
   *
   * @param lineage the POM and its parents as they are written, the nearest first
   * @param packaging the property that the POM takes its packaging from
   */
  static Map<String, Profile> of(List<Model> lineage, Optional<String> packaging) {
    Set<String> properties = properties(lineage);
    packaging.ifPresent(properties::add);
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (Model model : lineage) {
      for (Profile profile : model.getProfiles()) {
        boolean counts =
            NativePlugin.mentionedIn(profile.getBuild()).isPresent()
                || profile.getProperties().stringPropertyNames().stream()
                    .anyMatch(properties::contains);
        if (counts && profiles.size() < LIMIT && NAME.matcher(profile.getId()).matches()) {
          profiles.putIfAbsent(profile.getId(), profile);
        }
      }
    }
    return profiles;
  }

  /** The properties that a configuration is made of, directly or through other properties. */
  private static Set<String> properties(List<Model> lineage) {
    Deque<String> open = new ArrayDeque<>(PARAMETERS);
    List<Properties> all = new ArrayList<>();
    for (Model model : lineage) {
      all.add(model.getProperties());
      model.getProfiles().forEach(profile -> all.add(profile.getProperties()));
      NativePlugin.builds(model)
          .flatMap(build -> NativePlugin.mentionedIn(build).stream())
          .forEach(plugin -> addExpressions(plugin, open));
    }
    Set<String> names = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (names.add(name)) {
        all.forEach(properties -> addExpressions(properties.getProperty(name, ""), open));
      }
    }
    return names;
  }

  private static void addExpressions(Plugin plugin, Deque<String> to) {
    Deque<Xpp3Dom> elements = new ArrayDeque<>(Plugins.configurations(plugin));
    while (!elements.isEmpty()) {
      Xpp3Dom element = elements.remove();
      elements.addAll(List.of(element.getChildren()));
      addExpressions(element.getValue() == null ? "" : element.getValue(), to);
    }
  }

  private static void addExpressions(String text, Deque<String> to) {
    EXPRESSION.matcher(text).results().forEach(match -> to.add(match.group(1)));
  }
}
