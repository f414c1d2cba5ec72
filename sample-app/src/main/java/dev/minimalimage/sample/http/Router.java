package dev.minimalimage.sample.http;

import com.sun.net.httpserver.HttpExchange;
import dev.minimalimage.sample.store.BookmarkStore;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the endpoint for a path and a method. */
final class Router implements Endpoint {
  /** No more digits than a long has room for. */
  private static final Pattern BOOKMARK = Pattern.compile("/bookmarks/([1-9][0-9]{0,17})");

  private final BookmarkStore store;
  private final BookmarkEndpoints bookmarks;

  Router(BookmarkStore store) {
    this.store = store;
    this.bookmarks = new BookmarkEndpoints(store);
  }

  @Override
  public Response answer(HttpExchange exchange) throws IOException, RefusedException {
    Map<String, Endpoint> endpoints = endpointsAt(exchange.getRequestURI().getPath());
    if (endpoints.isEmpty()) {
      return Response.error(404, "there is nothing here");
    }
    String method = exchange.getRequestMethod();
    Endpoint endpoint = endpoints.get(method.equals("HEAD") ? "GET" : method);
    return endpoint == null ? notAllowed(endpoints) : endpoint.answer(exchange);
  }

  private Map<String, Endpoint> endpointsAt(String path) {
    if (path.equals("/health")) {
      return Map.of("GET", exchange -> health());
    }
    if (path.equals("/bookmarks")) {
      return Map.of("GET", bookmarks::list, "POST", bookmarks::add);
    }
    Matcher bookmark = BOOKMARK.matcher(path);
    if (bookmark.matches()) {
      long id = Long.parseLong(bookmark.group(1));
      return Map.of(
          "GET", exchange -> bookmarks.get(id), "DELETE", exchange -> bookmarks.delete(id));
    }
    return Map.of();
  }

  private Response health() {
    return store.isHealthy()
        ? Response.ok("{\"status\":\"up\"}")
        : new Response(503, Map.of(), "{\"status\":\"down\"}");
  }

  private static Response notAllowed(Map<String, Endpoint> endpoints) {
    TreeSet<String> allowed = new TreeSet<>(endpoints.keySet());
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return Response.error(405, "this method is not allowed here")
        .with("Allow", String.join(", ", allowed));
  }
}
