package dev.minimalimage.processor.model;

import java.util.regex.Pattern;

/**
 * A reference to an image: {@code [host[:port]/]path[:tag][@digest]}, as the <a
 * href="https://github.com/distribution/reference">distribution grammar</a> has it.
 */
public record ImageReference(String text) {
  private static final String HOST =
      "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
          + "|\\[[0-9a-fA-F:]+])(?::[0-9]{1,5})?";
  private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  private static final String NAME = COMPONENT + "(?:/" + COMPONENT + ")*";
  private static final String TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
  private static final Pattern REFERENCE =
      Pattern.compile("(?:" + HOST + "/)?" + NAME + "(?::" + TAG + ")?(?:@sha256:[0-9a-f]{64})?");
  private static final Pattern NAME_ONLY = Pattern.compile(NAME);
  private static final Pattern TAG_ONLY = Pattern.compile(TAG);

  /**
   * Reads a full reference.
   *
   * @throws IllegalArgumentException if it is not a reference
   */
  public static ImageReference parse(String text) {
    if (text.length() > 512 || !REFERENCE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an image reference is [host/]name[:tag][@sha256:digest] with a lower-case name, not "
              + Shown.quoted(text));
    }
    return new ImageReference(text);
  }

  /**
   * Checks an image's name, without registry or tag.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String name(String text) {
    if (text.length() > 128 || !NAME_ONLY.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an image's name is lower-case letters and digits, with single ._-/ between them, not "
              + Shown.quoted(text));
    }
    return text;
  }

  /**
   * Checks an image's tag.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String tag(String text) {
    if (!TAG_ONLY.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a tag is up to 128 letters, digits and _.- and starts with none of .-, unlike "
              + Shown.quoted(text));
    }
    return text;
  }

  /** Whether it names one image for ever, and not what a tag means on the day. */
  public boolean hasDigest() {
    return text.indexOf('@') >= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
