package dev.minimalimage.processor.model;

import java.util.regex.Pattern;

/** An image label. */
public record Label(String key, String value) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_./-]*[A-Za-z0-9])?");

  /**
   * Reads {@code key=value}.
   *
   * @throws IllegalArgumentException if there is no {@code =} or the key is none
   */
  public static Label parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("a label is key=value, not " + Shown.quoted(text));
    }
    String key = text.substring(0, equals);
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "a label's key is letters, digits and ._/- and starts and ends with a letter or digit,"
              + " unlike "
              + Shown.quoted(key));
    }
    return new Label(key, text.substring(equals + 1));
  }
}
