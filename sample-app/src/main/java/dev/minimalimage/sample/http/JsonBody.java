package dev.minimalimage.sample.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the JSON text that came with a request: declared as such, of a bounded size, in UTF-8. */
final class JsonBody {
  static final int MAX_BYTES = 64 * 1024;

  /** How much more is read and dropped, so that the client sees the answer and no reset. */
  private static final int MAX_DROPPED_BYTES = 16 * MAX_BYTES;

  private static final Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

  private JsonBody() {}

  static String read(HttpExchange exchange) throws IOException, RefusedException {
    checkType(exchange.getRequestHeaders());
    InputStream body = exchange.getRequestBody();
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      drop(body);
      throw new RefusedException(413, "the body must be at most " + MAX_BYTES + " bytes long");
    }
    return decode(bytes);
  }

  /** Not by skip(), which on this stream runs past the end of the request, and hangs. */
  private static void drop(InputStream body) throws IOException {
    byte[] buffer = new byte[MAX_BYTES];
    int read = body.read(buffer);
    for (int dropped = 0; read >= 0 && dropped < MAX_DROPPED_BYTES; dropped += read) {
      read = body.read(buffer);
    }
  }

  private static void checkType(Headers headers) throws RefusedException {
    String type = headers.getFirst("Content-Type");
    if (type == null || !JSON.matcher(type.strip()).matches()) {
      throw new RefusedException(415, "the body must be application/json in UTF-8");
    }
  }

  private static String decode(byte[] bytes) throws RefusedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(400, "the body is not valid UTF-8");
    }
  }
}
