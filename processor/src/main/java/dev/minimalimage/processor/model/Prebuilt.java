package dev.minimalimage.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A class path that lies in the project, built by something that is not Maven. Paths are relative
 * to the project's folder.
 *
 * @param folders classes and resources, in the order of the class path
 * @param jars the jars, in the order of the class path
 * @param gradle how the image's build makes them anew; empty if it takes them as they are
 */
public record Prebuilt(List<String> folders, List<String> jars, Optional<GradleBuild> gradle) {
  public Prebuilt {
    folders = List.copyOf(folders);
    jars = List.copyOf(jars);
  }

  /** What the image takes as it is. */
  public Prebuilt(List<String> folders, List<String> jars) {
    this(folders, jars, Optional.empty());
  }

  /**
   * A build by the project's Gradle wrapper.
   *
   * @param tasks what it is asked for
   * @param jarFolder the folder that the last of them fills with the jars, and nothing else
   */
  public record GradleBuild(List<String> tasks, String jarFolder) {
    public GradleBuild {
      tasks = List.copyOf(tasks);
    }
  }
}
