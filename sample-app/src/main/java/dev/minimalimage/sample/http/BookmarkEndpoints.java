package dev.minimalimage.sample.http;

import com.sun.net.httpserver.HttpExchange;
import dev.minimalimage.sample.bookmark.Bookmark;
import dev.minimalimage.sample.bookmark.BookmarkJson;
import dev.minimalimage.sample.bookmark.InvalidBookmarkException;
import dev.minimalimage.sample.bookmark.NewBookmark;
import dev.minimalimage.sample.store.BookmarkStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What can be asked of the bookmarks. */
final class BookmarkEndpoints {
  private static final Response NOT_FOUND = Response.error(404, "there is no such bookmark");

  private final BookmarkStore store;

  BookmarkEndpoints(BookmarkStore store) {
    this.store = store;
  }

  Response list(HttpExchange exchange) throws RefusedException {
    Optional<String> tag = Query.value(exchange.getRequestURI(), "tag");
    List<Bookmark> bookmarks = tag.map(store::tagged).orElseGet(store::all);
    return Response.ok(BookmarkJson.write(bookmarks));
  }

  Response add(HttpExchange exchange) throws IOException, RefusedException {
    Bookmark bookmark = store.add(newBookmark(JsonBody.read(exchange)));
    return Response.created("/bookmarks/" + bookmark.id(), BookmarkJson.write(bookmark));
  }

  Response get(long id) {
    return store.find(id).map(BookmarkJson::write).map(Response::ok).orElse(NOT_FOUND);
  }

  Response delete(long id) {
    return store.delete(id) ? Response.NO_CONTENT : NOT_FOUND;
  }

  private static NewBookmark newBookmark(String json) throws RefusedException {
    try {
      return BookmarkJson.read(json);
    } catch (InvalidBookmarkException e) {
      throw new RefusedException(400, String.valueOf(e.getMessage()));
    }
  }
}
