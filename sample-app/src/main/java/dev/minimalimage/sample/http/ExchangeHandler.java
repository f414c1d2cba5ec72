package dev.minimalimage.sample.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.minimalimage.sample.store.StoreException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every request an answer, whatever happens on the way to it. */
final class ExchangeHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);
  private static final Response STOPPING =
      Response.error(503, "the service is stopping").with("Connection", "close");

  private final Endpoint endpoint;
  private final RequestGate gate;

  ExchangeHandler(Endpoint endpoint, RequestGate gate) {
    this.endpoint = endpoint;
    this.gate = gate;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!gate.enter()) {
      ResponseWriter.write(exchange, STOPPING);
      return;
    }
    try {
      ResponseWriter.write(exchange, answer(exchange));
    } finally {
      gate.leave();
    }
  }

  private Response answer(HttpExchange exchange) throws IOException {
    try {
      return endpoint.answer(exchange);
    } catch (RefusedException e) {
      return e.response();
    } catch (StoreException e) {
      LOG.error("{} failed", line(exchange), e);
      return Response.error(503, "the database does not answer");
    } catch (RuntimeException e) {
      LOG.error("{} failed", line(exchange), e);
      return Response.error(500, "the service failed");
    }
  }

  /** Safe to log: the path is still percent-encoded. */
  private static String line(HttpExchange exchange) {
    return exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
  }
}
