package dev.minimalimage.sample.bookmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Bookmarks as JSON. */
public final class BookmarkJson {
  private static final Set<String> FIELDS = Set.of("url", "title", "tags");

  private BookmarkJson() {}

  public static String write(Bookmark bookmark) {
    return tree(bookmark).toString();
  }

  public static String write(List<Bookmark> bookmarks) {
    JsonArray array = new JsonArray();
    bookmarks.forEach(bookmark -> array.add(tree(bookmark)));
    return array.toString();
  }

  /** Writes what somebody wants to keep. */
  public static String write(NewBookmark bookmark) {
    return tree(bookmark.url(), bookmark.title(), bookmark.tags()).toString();
  }

  /**
   * Reads what somebody wants to keep.
   *
   * @throws InvalidBookmarkException if the text is not JSON, or not a bookmark
   */
  public static NewBookmark read(String json) {
    JsonObject object = StrictJson.object(json);
    for (String field : object.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new InvalidBookmarkException("a bookmark has no field \"" + field + "\"");
      }
    }
    return new NewBookmark(string(object, "url"), string(object, "title"), tags(object));
  }

  /**
   * Reads a bookmark as the service has written it.
   *
   * @throws InvalidBookmarkException if the text is something else
   */
  public static Bookmark readKept(String json) {
    return kept(StrictJson.object(json));
  }

  /**
   * Reads bookmarks as the service has written them.
   *
   * @throws InvalidBookmarkException if the text is something else
   */
  public static List<Bookmark> readAll(String json) {
    return StrictJson.array(json).asList().stream().map(BookmarkJson::kept).toList();
  }

  private static Bookmark kept(JsonElement element) {
    if (!(element instanceof JsonObject object)
        || !(object.get("id") instanceof JsonPrimitive id)
        || !id.isNumber()) {
      throw new InvalidBookmarkException("a bookmark of the service must be an object with an id");
    }
    return new Bookmark(
        id.getAsLong(),
        string(object, "url"),
        string(object, "title"),
        tags(object),
        instant(string(object, "created")));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidBookmarkException("created must be a time");
    }
  }

  private static JsonObject tree(Bookmark bookmark) {
    JsonObject object = new JsonObject();
    object.addProperty("id", bookmark.id());
    tree(bookmark.url(), bookmark.title(), bookmark.tags()).asMap().forEach(object::add);
    object.addProperty("created", bookmark.created().toString());
    return object;
  }

  private static JsonObject tree(String url, String title, List<String> tags) {
    JsonArray array = new JsonArray();
    tags.forEach(array::add);
    JsonObject object = new JsonObject();
    object.addProperty("url", url);
    object.addProperty("title", title);
    object.add("tags", array);
    return object;
  }

  private static String string(JsonObject object, String field) {
    if (!object.has(field)) {
      throw new InvalidBookmarkException(field + " is missing");
    }
    return string(object.get(field), field);
  }

  private static List<String> tags(JsonObject object) {
    if (!object.has("tags")) {
      return List.of();
    }
    if (!(object.get("tags") instanceof JsonArray array)) {
      throw new InvalidBookmarkException("tags must be an array of strings");
    }
    return array.asList().stream().map(tag -> string(tag, "tag")).toList();
  }

  private static String string(JsonElement element, String name) {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw new InvalidBookmarkException(name + " must be a string");
    }
    return element.getAsString();
  }
}
