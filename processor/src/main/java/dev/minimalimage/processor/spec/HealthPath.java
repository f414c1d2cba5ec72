package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Shown;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The path of a health endpoint: what may follow host and port in an HTTP request. */
final class HealthPath {
  static final Syntax<String> SYNTAX =
      new Syntax<>(
          FindingCode.HEALTH_PATH,
          HealthPath::parse,
          HealthPath::guess,
          "write one such as \"/health\"");

  private static final int LONGEST = 1024;
  private static final String PLAIN = "A-Za-z0-9._~!$&'()*+,;=:@/\\-";

  /** RFC 3986: path and query, each of plain characters and encoded bytes. */
  private static final Pattern TEXT =
      Pattern.compile(
          "/([" + PLAIN + "]|%[0-9A-Fa-f]{2})*(\\?([" + PLAIN + "?]|%[0-9A-Fa-f]{2})*)?");

  private static final Pattern PLAIN_OR_ENCODED =
      Pattern.compile("[" + PLAIN + "?]|%[0-9A-Fa-f]{2}");

  private HealthPath() {}

  private static String parse(String text) {
    if (text.length() > LONGEST || !TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a health path starts with / and is plain ASCII, everything else percent-encoded, unlike "
              + Shown.quoted(text));
    }
    return text;
  }

  /** Takes scheme, host and fragment away, and encodes what must be. */
  private static String guess(String text) {
    String path = text.strip().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("#.*", "");
    var encoded = new StringBuilder(path.startsWith("/") ? "" : "/");
    var matcher = PLAIN_OR_ENCODED.matcher(path);
    int point;
    for (int i = 0; i < path.length(); i += Character.charCount(point)) {
      point = path.codePointAt(i);
      if (matcher.region(i, path.length()).lookingAt()) {
        encoded.appendCodePoint(point);
      } else {
        encode(encoded, Character.toString(point));
      }
    }
    return encoded.toString();
  }

  private static void encode(StringBuilder encoded, String text) {
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(String.format("%%%02X", octet));
    }
  }
}
