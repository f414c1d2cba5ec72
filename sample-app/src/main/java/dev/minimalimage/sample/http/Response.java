package dev.minimalimage.sample.http;

import com.google.gson.JsonObject;
import java.util.Map;

/** An answer: its status, its own headers, and its JSON; empty text is no body. */
record Response(int status, Map<String, String> headers, String json) {
  static final Response NO_CONTENT = new Response(204, Map.of(), "");

  Response {
    headers = Map.copyOf(headers);
  }

  static Response ok(String json) {
    return new Response(200, Map.of(), json);
  }

  static Response created(String location, String json) {
    return new Response(201, Map.of("Location", location), json);
  }

  static Response error(int status, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("error", message);
    return new Response(status, Map.of(), error.toString());
  }

  Response with(String header, String value) {
    return new Response(status, Map.of(header, value), json);
  }
}
