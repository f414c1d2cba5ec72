package dev.minimalimage.processor.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The main section of a jar's manifest. */
final class MainSection {
  static final String NAME = "META-INF/MANIFEST.MF";

  /** Enough for a main section; what follows it is one section for each entry of a signed jar. */
  private static final int LONGEST = 64 << 10;

  private static final List<String> AGENT =
      List.of("Premain-Class", "Agent-Class", "Launcher-Agent-Class");

  private static final Pattern END = Pattern.compile("(\r?\n|\r)\\1.*", Pattern.DOTALL);

  private final Attributes attributes;

  private MainSection(Attributes attributes) {
    this.attributes = attributes;
  }

  static MainSection none() {
    return new MainSection(new Attributes());
  }

  /** Reads it; the JVM takes one that it does not understand for none, and so do we. */
  static MainSection read(Content content) throws IOException {
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(LONGEST);
    }
    String text = END.matcher(new String(head, StandardCharsets.ISO_8859_1)).replaceFirst("\n");
    try {
      return new MainSection(
          new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))
              .getMainAttributes());
    } catch (IOException | IllegalArgumentException e) {
      return none();
    }
  }

  boolean isMultiRelease() {
    return "true".equalsIgnoreCase(attributes.getValue(Attributes.Name.MULTI_RELEASE));
  }

  boolean isAgent() {
    return AGENT.stream().anyMatch(name -> attributes.getValue(name) != null);
  }
}
