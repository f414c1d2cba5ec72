package dev.minimalimage.processor.model;

import java.util.regex.Pattern;

/** An operating system and processor that an image is built for, such as {@code linux/arm64}. */
public record Platform(String text) {
  private static final Pattern TEXT = Pattern.compile("linux/[a-z0-9]+(/v[0-9]+)?");

  /**
   * Reads a platform.
   *
   * @throws IllegalArgumentException if it is not {@code linux/ARCHITECTURE[/VARIANT]}
   */
  public static Platform parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a platform is linux/ARCHITECTURE, such as linux/arm64, not " + Shown.quoted(text));
    }
    return new Platform(text);
  }

  /** The processor, as the part of the platform's name: {@code arm64}. */
  public String machine() {
    return text.split("/", -1)[1];
  }

  @Override
  public String toString() {
    return text;
  }
}
