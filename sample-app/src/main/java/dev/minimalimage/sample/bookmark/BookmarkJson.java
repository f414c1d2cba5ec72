package dev.minimalimage.sample.bookmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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

  private static JsonObject tree(Bookmark bookmark) {
    JsonArray tags = new JsonArray();
    bookmark.tags().forEach(tags::add);
    JsonObject object = new JsonObject();
    object.addProperty("id", bookmark.id());
    object.addProperty("url", bookmark.url());
    object.addProperty("title", bookmark.title());
    object.add("tags", tags);
    object.addProperty("created", bookmark.created().toString());
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
