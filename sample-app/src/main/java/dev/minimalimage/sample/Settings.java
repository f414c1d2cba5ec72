package dev.minimalimage.sample;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** What the environment says: the port to listen on, and the folder of the database. */
record Settings(int port, Path folder) {
  private static final int MAX_PORT = 65535;

  static Settings from(Map<String, String> environment) throws InvalidSettingException {
    return new Settings(
        port(environment.getOrDefault("PORT", "8080")),
        folder(environment.getOrDefault("BOOKMARKS_DIR", "/data")));
  }

  private static int port(String text) throws InvalidSettingException {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MAX_PORT) {
      return Integer.parseInt(text);
    }
    throw new InvalidSettingException(
        "PORT must be a number from 1 to 65535, or 0 for any free port, and not \"" + text + "\"");
  }

  private static Path folder(String text) throws InvalidSettingException {
    if (text.isBlank()) {
      throw new InvalidSettingException("BOOKMARKS_DIR must not be blank");
    }
    try {
      return Path.of(text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new InvalidSettingException("BOOKMARKS_DIR is no path: " + e.getMessage());
    }
  }
}
