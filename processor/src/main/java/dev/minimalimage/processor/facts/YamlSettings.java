package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.facts.Setting.SyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Finds a key in a YAML file, nested or with dots. Only the tree of nodes is built, never objects;
 * and only the way to the key is walked, so that aliases cannot make it large. Later documents win;
 * those with a condition do not count.
 */
final class YamlSettings {
  private static final int LIMIT = 1 << 20;

  /** What Maven filters while it copies the file; as it stands there it is no YAML. */
  private static final Pattern FILTERED = Pattern.compile("@[A-Za-z0-9_.-]+@");

  /** Spring Boot since 2.4, and before. */
  private static final List<String> CONDITIONS =
      List.of(
          "spring.config.activate.on-profile",
          "spring.config.activate.on-cloud-platform",
          "spring.profiles");

  private YamlSettings() {}

  /** The first of the keys that the last unconditional document with one of them has. */
  static Optional<Setting> find(byte[] content, List<String> keys) throws SyntaxException {
    Optional<Setting> found = Optional.empty();
    for (Node document : documents(content)) {
      if (CONDITIONS.stream().noneMatch(key -> value(document, key).isPresent())) {
        for (String key : keys) {
          Optional<String> value = value(document, key);
          if (value.isPresent()) {
            found = Optional.of(new Setting(key, value.get()));
            break;
          }
        }
      }
    }
    return found;
  }

  /** Whether any document has the key, or one below it. */
  static boolean has(byte[] content, String key) throws SyntaxException {
    return documents(content).stream().anyMatch(document -> has(document, key));
  }

  private static List<Node> documents(byte[] content) throws SyntaxException {
    String text = new String(content, StandardCharsets.UTF_8);
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(LIMIT)
            // Each is one more arrow in the tree, and costs nothing.
            .setMaxAliasesForCollections(LIMIT)
            .build();
    try {
      List<Node> documents = new ArrayList<>();
      new Compose(settings)
          .composeAllFromString(FILTERED.matcher(text).replaceAll("x"))
          .forEach(documents::add);
      return documents;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new SyntaxException(line, PomProblems.oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new SyntaxException(1, PomProblems.brief(e));
    } catch (StackOverflowError e) {
      throw new SyntaxException(1, "it is nested too deep");
    }
  }

  private static boolean has(Node node, String key) {
    return node instanceof MappingNode mapping
        && mapping.getValue().stream()
            .anyMatch(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode name
                        && (name.getValue().equals(key)
                            || name.getValue().startsWith(key + ".")
                            || (key.startsWith(name.getValue() + ".")
                                && has(
                                    entry.getValueNode(),
                                    key.substring(name.getValue().length() + 1)))));
  }

  /** The value under {@code a.b.c} or {@code a.0.b}, whichever of the dots are nesting. */
  private static Optional<String> value(Node node, String key) {
    if (node instanceof SequenceNode sequence) {
      return first(sequence, key);
    }
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name) {
        Node value = entry.getValueNode();
        if (name.getValue().equals(key)) {
          return value instanceof ScalarNode scalar
              ? Optional.of(scalar.getValue())
              : Optional.empty();
        }
        if (key.startsWith(name.getValue() + ".")) {
          Optional<String> nested = value(value, key.substring(name.getValue().length() + 1));
          if (nested.isPresent()) {
            return nested;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** In a list, the number 0 is the way to its first element, the only one that is asked for. */
  private static Optional<String> first(SequenceNode sequence, String key) {
    return key.startsWith("0.") && !sequence.getValue().isEmpty()
        ? value(sequence.getValue().get(0), key.substring(2))
        : Optional.empty();
  }
}
