package dev.minimalimage.processor.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where Maven keeps the artifacts that it has downloaded. */
public final class LocalRepository {
  private static final Path OWN_FOLDER = Path.of("dev/minimalimage/minimal-image-processor");

  private LocalRepository() {}

  /**
   * The folder, as Maven finds it: the user property {@code maven.repo.local}, which Maven hands to
   * the compiler as a system property; the user's {@code settings.xml}; {@code ~/.m2/repository}. A
   * compiler in a process of its own, as toolchains have it, knows no property; so the folder that
   * our own jar came from counts before the settings.
   *
   * @param property the value of {@code maven.repo.local}, if it is set
   * @param ownJar where the processor was loaded from
   */
  public static Path find(Path home, Optional<String> property, Optional<Path> ownJar) {
    Path folder = home.resolve(".m2");
    return property
        .map(Path::of)
        .or(() -> ownJar.flatMap(LocalRepository::holding))
        .or(() -> fromSettings(folder.resolve("settings.xml"), home).map(Path::of))
        .orElseGet(() -> folder.resolve("repository"));
  }

  /** The repository that the jar lies in, if it lies there as Maven puts it. */
  private static Optional<Path> holding(Path jar) {
    Path version = Folders.parent(jar);
    Path artifact = Folders.parent(version);
    String name = artifact.getFileName() + "-" + version.getFileName() + ".jar";
    return artifact.endsWith(OWN_FOLDER) && jar.endsWith(name)
        ? Optional.of(Folders.parent(Folders.parent(Folders.parent(artifact))))
        : Optional.empty();
  }

  private static Optional<String> fromSettings(Path settings, Path home) {
    if (!Files.isRegularFile(settings) || !mayName(settings)) {
      return Optional.empty();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream stream = Files.newInputStream(settings)) {
      XMLStreamReader reader = factory.createXMLStreamReader(stream);
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth == 2 && reader.getLocalName().equals("localRepository")) {
              String text = reader.getElementText().strip();
              return text.isEmpty()
                  ? Optional.empty()
                  : Optional.of(text.replace("${user.home}", home.toString()));
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
      return Optional.empty();
    } catch (IOException | XMLStreamException unreadable) {
      // Maven itself refuses to run with such settings, so it is not what compiles here.
      return Optional.empty();
    }
  }

  /**
   * Whether the element can be in there: most settings lack it, and a parser takes long to load.
   */
  private static boolean mayName(Path settings) {
    try {
      String text = Files.readString(settings, StandardCharsets.ISO_8859_1);
      // Encodings that are not ASCII's have zeros in names.
      return text.contains("localRepository") || text.indexOf('\0') >= 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
