package dev.minimalimage.processor.model;

import java.util.List;

/**
 * A class path that lies in the project, built by something that the image's build does not repeat.
 * Paths are relative to the project's folder.
 *
 * @param folders classes and resources, in the order of the class path
 * @param jars the jars, in the order of the class path
 */
public record Prebuilt(List<String> folders, List<String> jars) {
  public Prebuilt {
    folders = List.copyOf(folders);
    jars = List.copyOf(jars);
  }
}
