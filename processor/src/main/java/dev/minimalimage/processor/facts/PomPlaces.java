package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Where elements of POMs are written, as messages name it: {@code ../pom.xml:41}. */
final class PomPlaces {
  private final Reactor reactor;
  private final Path base;

  /**
   * @param base the folder that places name files from
   */
  PomPlaces(Reactor reactor, Path base) {
    this.reactor = reactor;
    this.base = base;
  }

  String of(Xpp3Dom element) {
    return of(element.getInputLocation() instanceof InputLocation location ? location : null);
  }

  /** A POM that came out of a repository is called by its file's name alone. */
  String of(@Nullable InputLocation location) {
    if (location == null) {
      return "pom.xml";
    }
    String name =
        file(location)
            .map(path -> isOwn(location) ? Folders.relative(base, path) : name(path))
            .orElse("pom.xml");
    return location.getLineNumber() > 0 ? name + ":" + location.getLineNumber() : name;
  }

  /** Whether it stands in a POM of the project itself. */
  boolean isOwn(@Nullable InputLocation location) {
    return location != null && file(location).flatMap(reactor::at).isPresent();
  }

  private Optional<Path> file(InputLocation location) {
    return Optional.ofNullable(location.getSource())
        .map(InputSource::getLocation)
        .flatMap(path -> Folders.resolve(base, path));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
