package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.facts.Setting.SyntaxException;
import java.nio.charset.StandardCharsets;
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
    String text = new String(content, StandardCharsets.UTF_8);
    Optional<Setting> found = Optional.empty();
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setCodePointLimit(LIMIT)
              // Each is one more arrow in the tree, and costs nothing.
              .setMaxAliasesForCollections(LIMIT)
              .build();
      for (Node document :
          new Compose(settings).composeAllFromString(FILTERED.matcher(text).replaceAll("x"))) {
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
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new SyntaxException(line, PomProblems.oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new SyntaxException(1, PomProblems.brief(e));
    } catch (StackOverflowError e) {
      throw new SyntaxException(1, "it is nested too deep");
    }
  }

  /** The value under {@code a.b.c}, whichever of the dots are nesting. */
  private static Optional<String> value(Node node, String key) {
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
}
