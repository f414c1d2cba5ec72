package dev.minimalimage.processor.catalogue;

import com.github.openjson.JSONArray;
import com.github.openjson.JSONObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** GraalVM's repository of reachability metadata, as it is published, opened as a file system. */
public record MetadataRepository(FileSystem zip) implements AutoCloseable {
  private static final String HEAD =
      """
      # For which versions of which libraries GraalVM's repository has reachability metadata, and which libraries their
      # makers test as native images without any. Made by catalogue/reachability; catalogue/README.md tells the form.
      """;

  /** Opens what Maven resolved for the tests. */
  public static MetadataRepository open() throws IOException {
    return new MetadataRepository(FileSystems.newFileSystem(file()));
  }

  private static Path file() {
    String file = System.getProperty("reachability.repository", "");
    if (file.isEmpty()) {
      throw new AssertionError(
          "Maven's build sets reachability.repository; set it to the zip file");
    }
    return Path.of(file);
  }

  public Path root() {
    return zip.getPath("/");
  }

  /** The text of reachability.txt. */
  String table() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("release ").append(release()).append('\n');
    tested().forEach((module, version) -> line(text, "tested", module, version));
    for (Map.Entry<String, Path> module : modules().entrySet()) {
      line(text, "module", module.getKey());
      for (JSONObject entry : objects(module.getValue().resolve("index.json"))) {
        line(text, words(module.getValue(), entry).toArray(String[]::new));
      }
    }
    return text.toString();
  }

  private static String release() {
    String name = String.valueOf(file().getFileName());
    return name.replaceAll("^graalvm-reachability-metadata-|-repository\\.zip$", "");
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join(" ", words)).append('\n');
  }

  /** The folders of all libraries, by {@code group:artifact}. */
  public Map<String, Path> modules() throws IOException {
    Map<String, Path> modules = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root(), 3)) {
      files
          .filter(file -> file.getNameCount() == 3 && file.endsWith("index.json"))
          .forEach(file -> modules.put(file.getName(0) + ":" + file.getName(1), file.getParent()));
    }
    return modules;
  }

  private static List<String> words(Path module, JSONObject entry) throws IOException {
    String directory = entry.optString("metadata-version", "");
    List<String> words = new ArrayList<>(List.of("entry", directory));
    if (!directory.isEmpty() && isEmpty(module.resolve(directory))) {
      words.add("empty");
    }
    flag(words, "latest", entry.optBoolean("latest"));
    flag(words, "override", entry.optBoolean("override"));
    flag(words, "unsuited", entry.optBoolean("not-for-native-image"));
    if (entry.has("default-for")) {
      words.add("default-for=" + entry.getString("default-for"));
    }
    if (entry.has("requires")) {
      words.add("requires=" + String.join(",", strings(entry.getJSONArray("requires"))));
    }
    words.add("versions");
    if (entry.has("tested-versions")) {
      words.addAll(strings(entry.getJSONArray("tested-versions")));
    }
    return words;
  }

  private static void flag(List<String> words, String flag, boolean set) {
    if (set) {
      words.add(flag);
    }
  }

  /** Whether no file there says anything. */
  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return true;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(MetadataRepository::text)
          .allMatch(text -> text.replaceAll("\\s", "").matches("\\{}|\\[]"));
    }
  }

  /** What makers test, without those who name a place of metadata. */
  private Map<String, String> tested() {
    Map<String, String> tested = new TreeMap<>();
    for (JSONObject library : objects(root().resolve("library-and-framework-list.json"))) {
      JSONArray details = library.getJSONArray("details");
      JSONObject first = details.getJSONObject(0);
      if (details.length() == 1
          && !first.has("maximal_version")
          && first.getJSONArray("metadata_locations").length() == 0) {
        tested.put(library.getString("artifact"), first.getString("minimum_version"));
      }
    }
    return tested;
  }

  private static List<JSONObject> objects(Path file) {
    JSONArray array = new JSONArray(text(file));
    List<JSONObject> objects = new ArrayList<>();
    for (int i = 0; i < array.length(); i++) {
      objects.add(array.getJSONObject(i));
    }
    return objects;
  }

  private static List<String> strings(JSONArray array) {
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < array.length(); i++) {
      strings.add(array.getString(i));
    }
    return strings;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
