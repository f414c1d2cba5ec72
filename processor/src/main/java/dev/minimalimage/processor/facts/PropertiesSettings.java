package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.facts.Setting.SyntaxException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a key in a properties file. Spring Boot (reference, "Working With Multi-Document Files")
 * splits one at lines {@code #---} or {@code !---}; later documents win, conditional ones have a
 * {@code spring.config.activate} key.
 */
final class PropertiesSettings {
  private static final Pattern SEPARATOR = Pattern.compile("(?m)^[#!]---\\h*$");
  private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\u(?![0-9a-fA-F]{4})");

  private PropertiesSettings() {}

  /** The first of the keys that the last unconditional document with one of them has. */
  static Optional<Setting> find(byte[] content, List<String> keys) throws SyntaxException {
    String text = new String(content, StandardCharsets.UTF_8);
    Optional<Setting> found = Optional.empty();
    for (String document : SEPARATOR.split(text, -1)) {
      Properties properties = parse(document, text);
      boolean conditional =
          properties.stringPropertyNames().stream()
              .anyMatch(key -> key.startsWith("spring.config.activate."));
      if (!conditional) {
        Optional<Setting> before = found;
        found =
            keys.stream()
                .filter(properties::containsKey)
                .findFirst()
                .map(key -> new Setting(key, properties.getProperty(key)))
                .or(() -> before);
      }
    }
    return found;
  }

  /** Whether any document has the key, or one below it. */
  static boolean has(byte[] content, String key) throws SyntaxException {
    String text = new String(content, StandardCharsets.UTF_8);
    return parse(text, text).stringPropertyNames().stream()
        .anyMatch(name -> name.equals(key) || name.startsWith(key + "."));
  }

  private static Properties parse(String document, String all) throws SyntaxException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(document));
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      // The one mistake that this format knows.
      Matcher escape = BAD_ESCAPE.matcher(all);
      int at = escape.find() ? escape.start() : 0;
      int line = 1 + (int) all.substring(0, at).chars().filter(each -> each == '\n').count();
      throw new SyntaxException(line, "a \\u without four hexadecimal digits");
    }
  }
}
