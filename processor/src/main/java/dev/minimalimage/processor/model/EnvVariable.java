package dev.minimalimage.processor.model;

import java.util.regex.Pattern;

/** An environment variable. */
public record EnvVariable(String name, String value) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  /**
   * Reads {@code NAME=value}.
   *
   * @throws IllegalArgumentException if there is no {@code =} or the name is none
   */
  public static EnvVariable parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "an environment variable is NAME=value, not " + Shown.quoted(text));
    }
    String name = text.substring(0, equals);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an environment variable's name is letters, digits and _.- and starts with a letter or _,"
              + " unlike "
              + Shown.quoted(name));
    }
    return new EnvVariable(name, text.substring(equals + 1));
  }
}
