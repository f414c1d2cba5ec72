package dev.minimalimage.sample.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Sends a response as UTF-8, without its body where the protocol has none, and ends the exchange.
 */
final class ResponseWriter {
  private static final int NO_BODY = -1;

  private ResponseWriter() {}

  static void write(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.json().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      response.headers().forEach(headers::set);
      headers.set("X-Content-Type-Options", "nosniff");
      if (body.length > 0) {
        headers.set("Content-Type", "application/json; charset=utf-8");
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        headers.set("Content-Length", Integer.toString(body.length));
        exchange.sendResponseHeaders(response.status(), NO_BODY);
      } else if (body.length == 0) {
        exchange.sendResponseHeaders(response.status(), NO_BODY);
      } else {
        exchange.sendResponseHeaders(response.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }
}
