package dev.minimalimage.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a framework's own Maven plugin packages the project, as POM and configuration tell it. */
public sealed interface FrameworkBuild {

  /**
   * Quarkus, which generates classes and its own layout of jars.
   *
   * @param bound whether Maven's {@code package} gets to the plugin's goal {@code build}
   * @param finalName the jar's name without its extension, as the POM gives it
   * @param settings what production is configured with, by keys without a profile, each with its
   *     place: the keys that decide about the packaging, no others
   */
  record Quarkus(boolean bound, String finalName, SortedMap<String, Reasoned<String>> settings)
      implements FrameworkBuild {
    public Quarkus {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
  }

  /**
   * Spring Boot, where the packaging is {@code war}.
   *
   * @param bound whether Maven's {@code package} gets to the plugin's goal {@code repackage}
   * @param file the executable archive, relative to the module's folder
   * @param overlays the web archives, {@code group:artifact}, that are merged into this one; sorted
   */
  record SpringBootWar(boolean bound, String file, List<String> overlays)
      implements FrameworkBuild {
    public SpringBootWar {
      overlays = List.copyOf(overlays);
    }
  }
}
