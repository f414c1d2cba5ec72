package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.Coordinates;
import dev.minimalimage.processor.model.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class path that the user names. Folders in it are the project's own classes. */
final class NamedClassPath {
  /** Maven's archiver puts it there; a shaded jar has one for each library in it. */
  private static final Pattern PROPERTIES =
      Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");

  /** Versions start with a digit, and artifacts mostly do not have one after a dash. */
  private static final Pattern NAME = Pattern.compile("(.+?)(?:-([0-9][^/]*))?\\.([A-Za-z]+)");

  private final Inputs inputs;

  NamedClassPath(Inputs inputs) {
    this.inputs = inputs;
  }

  List<Dependency> read(List<Path> entries) {
    return entries.stream()
        .map(entry -> entry.toAbsolutePath().normalize())
        .filter(entry -> !inputs.isFolder(entry))
        .map(this::dependency)
        .toList();
  }

  private Dependency dependency(Path file) {
    boolean found = inputs.isFileReadElsewhere(file);
    String name = String.valueOf(file.getFileName());
    Matcher parts = NAME.matcher(name);
    String extension = parts.matches() ? parts.group(3) : "jar";
    Coordinates coordinates =
        found ? fromInside(file).orElseGet(() -> fromName(name)) : fromName(name);
    return new Dependency(
        coordinates,
        classifier(name, coordinates, extension),
        extension,
        false,
        Optional.of(file).filter(path -> found));
  }

  private static Coordinates fromName(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? new Coordinates("", parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""))
        : new Coordinates("", name, "");
  }

  private static Optional<Coordinates> fromInside(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream().filter(entry -> PROPERTIES.matcher(entry.getName()).matches()).toList();
      if (found.size() != 1) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      try (InputStream stream = zip.getInputStream(found.get(0))) {
        properties.load(stream);
      }
      return Optional.of(properties)
          .filter(all -> all.keySet().containsAll(List.of("groupId", "artifactId", "version")))
          .map(
              all ->
                  new Coordinates(
                      all.getProperty("groupId"),
                      all.getProperty("artifactId"),
                      all.getProperty("version")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the file's name has after artifact and version. */
  private static String classifier(String name, Coordinates coordinates, String extension) {
    String stem = coordinates.artifactId() + "-" + coordinates.version() + "-";
    String end = "." + extension;
    return name.startsWith(stem) && name.length() > stem.length() + end.length()
        ? name.substring(stem.length(), name.length() - end.length())
        : "";
  }
}
