package dev.minimalimage.processor.catalogue;

import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.FrameworkCommand;
import dev.minimalimage.processor.model.FrameworkMain;
import dev.minimalimage.processor.model.HealthEndpoint;
import dev.minimalimage.processor.model.Reasoned;
import dev.minimalimage.processor.model.Version;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What is known of frameworks: a file each in {@code frameworks/}, in the order of its index. */
public final class Frameworks {
  private static final String FOLDER = "frameworks/";

  /** A jar's folder cannot be listed; and the order counts where two claim one class path. */
  static final String INDEX = FOLDER + "index.properties";

  private Frameworks() {}

  /** Reads them all. */
  public static List<Framework> read() {
    Table index = Table.read(INDEX);
    List<String> names = index.list("frameworks", name -> name);
    index.close();
    return names.stream()
        .map(name -> framework(Table.read(FOLDER + name + ".properties")))
        .toList();
  }

  static Framework framework(Table table) {
    String name = table.value("name");
    List<String> artifacts = table.list("artifacts", Frameworks::artifact);
    if (artifacts.isEmpty()) {
      throw new IllegalStateException(name + " has no artifacts that mark it");
    }
    Framework framework =
        new Framework(
            name,
            artifacts,
            table.list("servers", Frameworks::artifact),
            table.find("port", Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty()),
            table.list("port.keys", key -> key),
            table.list("port.files", file -> file),
            table.find("port.named-files", Frameworks::truth).orElse(false),
            table.find("health.path").map(path -> health(table, path)),
            table.list("mains", Frameworks::main),
            table.find("command", words -> command(table, words)),
            table.list("development-tools", Frameworks::tool),
            table.list("production.goals", Frameworks::goal));
    table.close();
    return framework;
  }

  private static FrameworkCommand command(Table table, String words) {
    return new FrameworkCommand(
        table.list("command.types", type -> type),
        Arrays.asList(words.split(" ", -1)),
        table.list("command.files", name -> name));
  }

  private static HealthEndpoint health(Table table, String path) {
    List<String> artifacts = table.list("health.artifacts", Frameworks::artifact);
    if (!path.startsWith("/") || artifacts.isEmpty()) {
      throw new IllegalArgumentException(path + " needs a slash and health.artifacts");
    }
    return new HealthEndpoint(
        path,
        artifacts,
        table.find("health.since", Version::parse),
        table.list("health.absent", Frameworks::artifact),
        table.list("health.unless", key -> key));
  }

  /** {@code type argument …}; a star before it makes it the default. */
  private static FrameworkMain main(String text) {
    boolean isDefault = text.startsWith("*");
    List<String> words = Arrays.asList(text.substring(isDefault ? 1 : 0).split(" ", -1));
    if (words.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("an empty word");
    }
    return new FrameworkMain(words.get(0), words.subList(1, words.size()), isDefault);
  }

  /** {@code group:artifact what it does}. */
  private static Reasoned<String> tool(String text) {
    String[] parts = text.split(" ", 2);
    return new Reasoned<>(artifact(parts[0]), parts[1]);
  }

  private static String artifact(String text) {
    if (!text.matches("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException("not group:artifact");
    }
    return text;
  }

  private static String goal(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || !text.substring(colon + 1).matches("[a-z-]+")) {
      throw new IllegalArgumentException("not group:artifact:goal");
    }
    return artifact(text.substring(0, colon)) + text.substring(colon);
  }

  private static boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return text.equals("true");
  }
}
