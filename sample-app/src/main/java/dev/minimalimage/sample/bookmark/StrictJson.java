package dev.minimalimage.sample.bookmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Reads JSON as RFC 8259 has it: nothing lenient, and nothing after the value. */
final class StrictJson {
  private StrictJson() {}

  static JsonObject object(String json) {
    if (value(json) instanceof JsonObject object) {
      return object;
    }
    throw new InvalidBookmarkException("the body must be a JSON object");
  }

  static JsonArray array(String json) {
    if (value(json) instanceof JsonArray array) {
      return array;
    }
    throw new InvalidBookmarkException("the body must be a JSON array");
  }

  private static JsonElement value(String json) {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement value = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw malformed();
      }
      return value;
    } catch (IOException | JsonParseException e) {
      throw malformed();
    }
  }

  private static InvalidBookmarkException malformed() {
    return new InvalidBookmarkException("the body is not well-formed JSON");
  }
}
