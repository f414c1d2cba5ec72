package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * One POM of the project as it is written, before anything is inherited or interpolated.
 *
 * @param file absolute and normalised
 */
record RawPom(Path file, Model model) {

  static RawPom read(Path file, Path base, Inputs inputs) throws FactsException {
    try {
      byte[] content = inputs.content(file);
      RawPom pom =
          new RawPom(file, new MavenXpp3Reader().read(new ByteArrayInputStream(content), false));
      if (pom.isOfMaven4(content)) {
        throw PomProblems.ofMaven4(file, base);
      }
      return pom;
    } catch (XmlPullParserException | IOException e) {
      throw PomProblems.unreadable(file, base, e);
    } catch (StackOverflowError e) {
      throw PomProblems.unreadable(file, base, 0, "it is nested too deep");
    }
  }

  /** Model 4.1.0 may leave its number out: the namespace then tells. */
  private boolean isOfMaven4(byte[] content) {
    String version = model.getModelVersion();
    return version == null
        ? new String(content, StandardCharsets.ISO_8859_1).contains("maven.apache.org/POM/4.1")
        : version.startsWith("4.") && !version.equals("4.0.0");
  }

  Path folder() {
    return Folders.parent(file);
  }

  /** The modules that it lists, in profiles too: which of these are active, only Maven knows. */
  List<Path> modules() {
    List<String> names = new ArrayList<>(model.getModules());
    for (Profile profile : model.getProfiles()) {
      names.addAll(profile.getModules());
    }
    return folders(names);
  }

  /** Where modules of these names lie. */
  List<Path> folders(List<String> names) {
    return names.stream().flatMap(name -> Folders.resolve(folder(), name).stream()).toList();
  }

  /**
   * Where its parent should lie in the project; empty if it says that it comes from a repository.
   */
  Optional<Path> parentFile(Inputs inputs) {
    Parent parent = model.getParent();
    // The reader fills in ../pom.xml where there is no element.
    if (parent == null || parent.getRelativePath() == null || parent.getRelativePath().isBlank()) {
      return Optional.empty();
    }
    return Folders.resolve(folder(), parent.getRelativePath().strip())
        .map(path -> inputs.isFolder(path) ? path.resolve("pom.xml") : path)
        .filter(inputs::isFile);
  }

  /** Whether the other is the parent that this one names, as Maven compares them. */
  boolean isChildOf(RawPom other) {
    Parent parent = model.getParent();
    String group =
        Optional.ofNullable(other.model.getGroupId())
            .or(() -> Optional.ofNullable(other.model.getParent()).map(Parent::getGroupId))
            .orElse("");
    return parent != null
        && group.equals(parent.getGroupId())
        && other.artifactId().equals(parent.getArtifactId());
  }

  String artifactId() {
    return Optional.ofNullable(model.getArtifactId()).orElse("");
  }
}
