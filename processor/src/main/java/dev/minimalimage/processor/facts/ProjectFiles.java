package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project files that the annotation names must be there, inside the project. */
public final class ProjectFiles {
  private ProjectFiles() {}

  /** What is wrong with the elements of {@code files}. */
  public static List<Finding> check(Path projectDir, List<String> files) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = projectDir.resolve(files.get(i));
      Anchor anchor = Anchor.member("files", i);
      if (!Files.exists(file)) {
        findings.add(
            new Finding(
                FindingCode.FILE_PATH,
                anchor,
                "the project has no \"" + files.get(i) + '"',
                "name a file or folder relative to the folder of pom.xml"));
      } else if (leads(file, projectDir)) {
        findings.add(
            new Finding(
                FindingCode.FILE_PATH,
                anchor,
                "\"" + files.get(i) + "\" is a link out of the project",
                "copy what it leads to into the project: a build context follows no such link"));
      }
    }
    return findings;
  }

  private static boolean leads(Path file, Path projectDir) {
    try {
      return !file.toRealPath().startsWith(projectDir.toRealPath());
    } catch (IOException unreadable) {
      return true;
    }
  }
}
