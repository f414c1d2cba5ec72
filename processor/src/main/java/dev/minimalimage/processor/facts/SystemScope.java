package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;

/**
 * Dependencies of scope system whose jars lie in the project. Maven compiles with them and leaves
 * them out of the runtime class path: the scope means what a JDK brings.
 */
record SystemScope(Reactor reactor, EffectiveModels models) {

  List<Finding> check(NeededModules needed) throws FactsException {
    SortedSet<String> names = new TreeSet<>();
    for (Path file : needed.built()) {
      Model model = models.of(reactor.at(file).orElseThrow());
      for (Dependency each : model.getDependencies()) {
        if ("system".equals(each.getScope()) && isOurs(each, Folders.parent(file))) {
          names.add(each.getGroupId() + ":" + each.getArtifactId());
        }
      }
    }
    if (names.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.SYSTEM_SCOPE,
            Anchor.whole(),
            "Maven leaves dependencies of scope system out of the class path that an application"
                + " runs with, so the image lacks "
                + PomProblems.list(names),
            "lay the jar out as a repository inside the project (mvn install:install-file"
                + " -DlocalRepositoryPath=lib …), name it in <repositories>, and remove scope and"
                + " systemPath"));
  }

  private boolean isOurs(Dependency dependency, Path folder) {
    return dependency.getSystemPath() != null
        && Folders.resolve(folder, dependency.getSystemPath())
            .filter(
                jar ->
                    reactor.poms().values().stream().anyMatch(pom -> jar.startsWith(pom.folder())))
            .isPresent();
  }
}
