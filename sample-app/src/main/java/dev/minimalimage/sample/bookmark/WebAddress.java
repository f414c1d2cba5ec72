package dev.minimalimage.sample.bookmark;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The rule for the address of a bookmark. */
final class WebAddress {
  private static final int MAX_LENGTH = 2048;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /** Returns the address without the blanks around it. */
  static String check(String text) {
    String address = Text.check("url", text, MAX_LENGTH);
    URI uri = parse(address);
    String scheme = uri.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      throw new InvalidBookmarkException("url must start with http:// or https://");
    }
    if (uri.getHost() == null) {
      throw new InvalidBookmarkException("url must name a host (an international one as xn--...)");
    }
    return address;
  }

  private static URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw new InvalidBookmarkException("url is malformed: " + e.getReason());
    }
  }
}
