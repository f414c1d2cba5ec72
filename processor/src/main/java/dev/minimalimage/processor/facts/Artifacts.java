package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.aether.artifact.Artifact;

/**
 * The POMs and files that there are: the project's own and those of the local repository. Maven's
 * local repository is only looked at, as plain files: no lock, no tracking file, no time stamp.
 */
final class Artifacts {
  private final Path repository;
  private final Reactor reactor;
  private final Inputs inputs;
  private final SortedSet<Gav> missingAncestors = new TreeSet<>();
  private final SortedSet<Gav> missingDescriptors = new TreeSet<>();

  Artifacts(Path repository, Reactor reactor, Inputs inputs) {
    this.repository = repository;
    this.reactor = reactor;
    this.inputs = inputs;
  }

  /** The module of that name, if it is one of the project's. */
  Optional<RawPom> module(Gav gav) {
    return reactor.find(gav.groupId(), gav.artifactId(), gav.version());
  }

  /** The versions that modules of the project have under this group and artifact; mostly none. */
  List<String> moduleVersions(Gav gav) {
    String prefix = gav.groupId() + ":" + gav.artifactId() + ":";
    return reactor.names().byName().keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .toList();
  }

  /** The file of a parent or imported POM; what is not there is remembered. */
  Optional<Path> ancestor(Gav gav) {
    return pom(gav, missingAncestors);
  }

  /** The file of a dependency's own POM; what is not there is remembered. */
  Optional<Path> descriptor(Gav gav) {
    return pom(gav, missingDescriptors);
  }

  private Optional<Path> pom(Gav gav, SortedSet<Gav> missing) {
    Optional<Path> file =
        module(gav)
            .map(RawPom::file)
            .or(() -> inRepository(gav.pomPath()).filter(Inputs::isReadable));
    if (file.isEmpty()) {
      missing.add(gav);
    }
    return file;
  }

  /** A file of the local repository, by its path there. */
  Optional<Path> inRepository(String path) {
    return Gav.in(repository, path).filter(inputs::isFileReadElsewhere);
  }

  /** A dependency's file; whatever it holds, the answer is the same. */
  Optional<Path> file(Artifact artifact) {
    if (artifact.getFile() != null) {
      return Optional.of(artifact.getFile()).map(File::toPath).filter(inputs::isFile);
    }
    String path = Gav.of(artifact).path(artifact.getClassifier(), artifact.getExtension());
    return Gav.in(repository, path).filter(inputs::isFile);
  }

  /** A POM of the project that was found before. */
  RawPom known(Path file) {
    return reactor.at(file).orElseThrow();
  }

  Path repository() {
    return repository;
  }

  Inputs inputs() {
    return inputs;
  }

  SortedSet<Gav> missingAncestors() {
    return Collections.unmodifiableSortedSet(missingAncestors);
  }

  SortedSet<Gav> missingDescriptors() {
    return Collections.unmodifiableSortedSet(missingDescriptors);
  }
}
