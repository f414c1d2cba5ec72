package dev.minimalimage.processor.model;

import java.util.Map;
import java.util.regex.Pattern;

/** An amount of bytes, with the text that the user gave for it. */
public record DataSize(long bytes, String text) {
  private static final Pattern TEXT =
      Pattern.compile("([1-9][0-9]{0,11}) ?(B|kB|KB|MB|GB|KiB|MiB|GiB)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "B",
          1L,
          "kB",
          1_000L,
          "KB",
          1_000L,
          "MB",
          1_000_000L,
          "GB",
          1_000_000_000L,
          "KiB",
          1L << 10,
          "MiB",
          1L << 20,
          "GiB",
          1L << 30);

  /**
   * Reads {@code 240MB}, {@code 64MiB}, ….
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static DataSize parse(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a size is a whole number and one of B, kB, MB, GB, KiB, MiB, GiB, not "
              + Shown.quoted(text));
    }
    try {
      long bytes =
          Math.multiplyExact(
              Long.parseLong(matcher.group(1)), UNITS.getOrDefault(matcher.group(2), 1L));
      return new DataSize(bytes, text);
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException(
          "a size is below 8 EiB, unlike " + Shown.quoted(text), tooLarge);
    }
  }
}
