import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is to be built and run to prove verdicts. */
final class Trials {
  static final String IMAGE = "minimal-image-lane-matrix:";

  private final Map<String, String> dockerfiles = new LinkedHashMap<>();
  private final Map<String, List<String>> runs = new TreeMap<>();
  private final Map<String, String> runsOn = new TreeMap<>();

  /** An image to build. */
  void image(String tag, String dockerfile) {
    dockerfiles.put(tag, dockerfile);
  }

  /** The image that a file's runs are made in, with the runtimes of a release. */
  void place(String file, String image, String release) {
    runsOn.put(file, image + " " + release);
  }

  /** Makes a file's runs where another's are made, if there is that. */
  void placeAs(String file, String other) {
    if (runs.containsKey(other)) {
      runsOn.put(file, runsOn.get(other));
    }
  }

  /** @param limit the modules that the runtime sees alone, or {@code -} for all */
  void run(String file, Behaviour behaviour, String runtime, String limit) {
    runs.computeIfAbsent(file, any -> new ArrayList<>())
        .add(String.join(" ", behaviour.name(), behaviour.main(), runtime, limit));
  }

  void write(Path folder) throws IOException {
    for (String step : List.of("runs", "images")) {
      Files.createDirectories(folder.resolve(step));
    }
    for (Map.Entry<String, List<String>> each : runs.entrySet()) {
      Files.write(folder.resolve("runs").resolve(each.getKey()), each.getValue());
    }
    for (Map.Entry<String, String> each : dockerfiles.entrySet()) {
      Files.writeString(folder.resolve("images").resolve(each.getKey()), each.getValue());
    }
    Files.write(folder.resolve("images.txt"), dockerfiles.keySet());
    Files.write(
        folder.resolve("runs.txt"),
        runsOn.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList());
  }
}
