package dev.minimalimage.processor.spec;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the user may have meant by a text that cannot be read; {@link Syntax} checks each guess. */
final class Guess {
  private static final Pattern AMOUNT = Pattern.compile("\\s*([0-9]{1,12})\\s*([A-Za-z]*)\\s*");
  private static final Map<String, String> TIME_UNITS =
      Map.of(
          "", "s", "sec", "s", "secs", "s", "second", "s", "seconds", "s", "min", "m", "mins", "m",
          "minute", "m", "minutes", "m");
  private static final Map<String, String> SIZE_UNITS =
      Map.of(
          "", "MB", "k", "kB", "kb", "kB", "m", "MB", "mb", "MB", "g", "GB", "gb", "GB", "mib",
          "MiB", "gib", "GiB", "kib", "KiB");
  private static final Map<String, String> ARCHITECTURES =
      Map.of("x86_64", "amd64", "x86-64", "amd64", "x64", "amd64", "aarch64", "arm64");

  private Guess() {}

  static String none(String text) {
    return text;
  }

  static String duration(String text) {
    return amount(text, TIME_UNITS);
  }

  static String size(String text) {
    return amount(text, SIZE_UNITS);
  }

  static String containerPath(String text) {
    String path = ("/" + text.strip().replace('\\', '/')).replaceAll("/(\\./)+|/{2,}", "/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  static String platform(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String architecture = lower.startsWith("linux/") ? lower.substring(6) : lower;
    return "linux/" + ARCHITECTURES.getOrDefault(architecture, architecture);
  }

  static String signal(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  static String reference(String text) {
    return text.strip().replaceFirst("^[a-z]+://", "");
  }

  static String name(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9._-]+", "-")
        .replaceAll("^[._-]+|[._-]+$", "");
  }

  static String tag(String text) {
    return text.strip().replaceAll("[^A-Za-z0-9_.-]+", "-");
  }

  static String variable(String text) {
    return pair(text, "_");
  }

  static String label(String text) {
    return pair(text, "-");
  }

  /** {@code name: value} becomes {@code name=value}, and unusual characters of the name a dash. */
  private static String pair(String text, String dash) {
    int equals = text.indexOf('=');
    int at = equals < 0 ? text.indexOf(':') : equals;
    if (at < 0) {
      return text;
    }
    String name = text.substring(0, at).strip().replaceAll("[^A-Za-z0-9_.-]+", dash);
    String value = text.substring(at + 1);
    return name + "=" + (equals < 0 ? value.strip() : value);
  }

  private static String amount(String text, Map<String, String> units) {
    var matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String unit = matcher.group(2);
    return matcher.group(1) + units.getOrDefault(unit.toLowerCase(Locale.ROOT), unit);
  }
}
