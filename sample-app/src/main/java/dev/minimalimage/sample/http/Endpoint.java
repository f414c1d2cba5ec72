package dev.minimalimage.sample.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers one method of one resource. */
@FunctionalInterface
interface Endpoint {
  Response answer(HttpExchange exchange) throws IOException, RefusedException;
}
