import com.example.hostile.Hostile;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Compares what the engine tells of an image, the JSON in the file args[0], with what was written. */
public class Check {
  public static void main(String[] args) throws Exception {
    JsonObject image = JsonParser.parseString(Files.readString(Path.of(args[0]))).getAsJsonObject();
    List<String> entrypoint = strings(image.getAsJsonArray("Entrypoint"));
    List<String> environment = strings(image.getAsJsonArray("Env"));
    JsonObject labels = image.getAsJsonObject("Labels");
    List<String> properties = new ArrayList<>();
    int differences = 0;
    if (!strings(image.getAsJsonArray("Cmd")).equals(Hostile.ALL)) {
      differences += different("Cmd", Hostile.ALL, image.get("Cmd"));
    }
    for (int i = 0; i < Hostile.ALL.size(); i++) {
      String text = Hostile.ALL.get(i);
      String number = String.format("%02d", i);
      properties.add("-Dh" + number + "=" + text);
      String variable = "H" + number + "=" + text;
      if (!environment.contains(variable)) {
        differences += different("Env", variable, environment);
      }
      // An empty label is none.
      String label = text.isEmpty() ? "" : labels.get("com.example.h" + number).getAsString();
      if (!label.equals(text)) {
        differences += different("label h" + number, text, label);
      }
    }
    if (Collections.indexOfSubList(entrypoint, properties) < 0) {
      differences += different("Entrypoint", properties, entrypoint);
    }
    if (differences > 0) {
      System.exit(1);
    }
    System.out.println(Hostile.ALL.size() + " strings");
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.getAsString()));
    return strings;
  }

  private static int different(String what, Object expected, Object actual) {
    System.out.println(what + " is <" + actual + "> instead of <" + expected + ">");
    return 1;
  }
}
