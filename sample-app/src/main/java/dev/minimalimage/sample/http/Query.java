package dev.minimalimage.sample.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The query of a request. */
final class Query {
  private Query() {}

  /** The value of the parameter that may be there once. */
  static Optional<String> value(URI uri, String name) throws RefusedException {
    List<String> values = values(uri, name + "=");
    if (values.size() > 1) {
      throw new RefusedException(400, "the query may hold " + name + " only once");
    }
    return values.stream().findFirst();
  }

  private static List<String> values(URI uri, String prefix) {
    String query = uri.getRawQuery();
    if (query == null) {
      return List.of();
    }
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> pair.startsWith(prefix))
        .map(pair -> URLDecoder.decode(pair.substring(prefix.length()), StandardCharsets.UTF_8))
        .toList();
  }
}
