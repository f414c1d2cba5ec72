package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Maven wrapper that a project may bring ({@code mvnw}), and whether an image build can use it.
 */
final class Wrapper {
  private static final Pattern VERSION =
      Pattern.compile("apache-maven-([0-9]+)\\.([0-9]+)\\.([0-9]+)");

  private final Path folder;
  private final Inputs inputs;

  Wrapper(Path folder, Inputs inputs) {
    this.folder = folder;
    this.inputs = inputs;
  }

  /**
   * Whether it brings a Maven that the build stage can work with: at least 3.6.3, which the
   * dependency plugin asks for, from an archive that the JDK's image can open and check.
   */
  boolean isUsable() {
    Path properties = folder.resolve(".mvn/wrapper/maven-wrapper.properties");
    if (!inputs.isFile(folder.resolve("mvnw")) || !inputs.isFile(properties)) {
      return false;
    }
    Properties settings = new Properties();
    try {
      settings.load(new StringReader(inputs.textOrEmpty(properties)));
    } catch (IOException | IllegalArgumentException malformed) {
      return false;
    }
    String url = settings.getProperty("distributionUrl", "");
    // The image has no unzip: the script then takes the tar.gz, and the zip's checksum cannot
    // match.
    boolean uncheckable =
        url.endsWith(".zip")
            && settings.containsKey("distributionSha256Sum")
            && !inputs.isFile(folder.resolve(".mvn/wrapper/maven-wrapper.jar"));
    return isRecent(url) && !uncheckable;
  }

  private static boolean isRecent(String url) {
    Matcher version = VERSION.matcher(url);
    if (!version.find()) {
      return false;
    }
    int number = 0;
    for (int i = 1; i <= 3; i++) {
      // A version's parts stay below a thousand; a longer number is none.
      String part = version.group(i);
      number = number * 1000 + (part.length() > 3 ? 999 : Integer.parseInt(part));
    }
    return number >= 3_006_003;
  }
}
