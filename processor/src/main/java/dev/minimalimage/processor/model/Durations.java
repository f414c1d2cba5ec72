package dev.minimalimage.processor.model;

import java.time.Duration;
import java.util.regex.Pattern;

/** The durations that annotation members name. */
public final class Durations {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m)");
  private static final Duration MAX = Duration.ofHours(1);

  private Durations() {}

  /**
   * Reads {@code 500ms}, {@code 10s} or {@code 1m}.
   *
   * @throws IllegalArgumentException if it is anything else, or more than an hour
   */
  public static Duration parse(String text) {
    var matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      Duration duration =
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
          };
      if (duration.compareTo(MAX) <= 0) {
        return duration;
      }
    }
    throw new IllegalArgumentException(
        "a duration is a whole number and ms, s or m, up to one hour, not " + Shown.quoted(text));
  }
}
