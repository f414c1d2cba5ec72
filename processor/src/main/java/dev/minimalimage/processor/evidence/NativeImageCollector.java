package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers what files, most of them below {@code META-INF/native-image}, tell native-image. */
final class NativeImageCollector {
  private static final String FOLDER = "META-INF/native-image/";

  /** Names classes that declare what is reached; Spring's own plugin makes metadata of it. */
  private static final String SPRING = "META-INF/spring/aot.factories";

  private static final String OPTIONS = "native-image.properties";

  /** The one file of today and the five of before. */
  private static final Set<String> METADATA =
      Set.of(
          "reachability-metadata.json",
          "reflect-config.json",
          "jni-config.json",
          "resource-config.json",
          "proxy-config.json",
          "serialization-config.json");

  /** Netty's, with an option for each of hundreds of classes, have 6 KiB. */
  private static final int LONGEST = 64 << 10;

  /** All files of an element together. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private boolean metadata;

  /** By the file. */
  private final Map<String, List<String>> options = new TreeMap<>();

  private long charactersLeft = MOST_CHARACTERS;

  /**
   * Reads a file, if it is one of these.
   *
   * @param place what proofs call it
   * @param name its path on the class path
   * @return whether it is one of these
   */
  boolean read(String place, String name, Content content) throws IOException {
    if (name.equals(SPRING)) {
      metadata = true;
      return true;
    }
    if (!name.startsWith(FOLDER)) {
      return false;
    }
    int file = name.lastIndexOf('/') + 1;
    if (METADATA.contains(name.substring(file))) {
      metadata = true;
      return true;
    }
    if (!name.substring(file).equals(OPTIONS)) {
      return false;
    }
    if (charactersLeft < 0) {
      // That is known already, and the files may be without number.
      return true;
    }
    List<String> found = options(content, name.substring(0, file - 1), place);
    for (String option : found) {
      charactersLeft -= place.length() + option.length();
    }
    if (charactersLeft < 0) {
      throw UnreadableException.made("its options for native-image are too long");
    }
    options.put(CodeCollector.writable(place), found);
    return true;
  }

  private static List<String> options(Content content, String folder, String place)
      throws IOException {
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readNBytes(LONGEST + 1);
    }
    if (bytes.length > LONGEST) {
      throw UnreadableException.made(
          "its " + Shown.quoted(place) + " is too large for options of native-image");
    }
    Properties properties = new Properties();
    try {
      properties.load(new ByteArrayInputStream(bytes));
    } catch (IllegalArgumentException e) {
      // Such a file makes native-image fail and say so; no JVM ever reads it.
      return List.of();
    }
    return SPACE
        .splitAsStream(properties.getProperty("Args", ""))
        .filter(option -> !option.isEmpty())
        .map(option -> CodeCollector.writable(option.replace("${.}", folder)))
        .toList();
  }

  NativeImageFiles files() {
    return new NativeImageFiles(
        metadata, options.entrySet().stream().flatMap(NativeImageCollector::arguments).toList());
  }

  private static Stream<NativeArgument> arguments(Map.Entry<String, List<String>> file) {
    return file.getValue().stream().map(option -> new NativeArgument(option, file.getKey()));
  }
}
