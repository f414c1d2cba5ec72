package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.ConfiguredPort;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;

/** Reads the port that the application's configuration files name. */
final class PortReader {
  /**
   * In Spring Boot's order (reference, "External Application Properties"): {@code config/} wins
   * over the root of the class path, and properties win over YAML beside them.
   */
  private static final List<String> FILES =
      List.of(
          "config/application.properties",
          "config/application.yml",
          "config/application.yaml",
          "application.properties",
          "application.yml",
          "application.yaml",
          "META-INF/microprofile-config.properties");

  /** Spring Boot's and Helidon's, Micronaut's, Quarkus's. */
  private static final List<String> KEYS =
      List.of("server.port", "micronaut.server.port", "quarkus.http.port");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:{}$]+:(.*)}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  private final Path projectDir;
  private final Inputs inputs;

  PortReader(Path projectDir, Inputs inputs) {
    this.projectDir = projectDir;
    this.inputs = inputs;
  }

  Sourced<Optional<ConfiguredPort>> read(Model model) {
    List<Finding> findings = new ArrayList<>();
    for (String name : FILES) {
      for (Resource resource : model.getBuild().getResources()) {
        Optional<Path> file =
            Folders.resolve(projectDir, resource.getDirectory() + "/" + name)
                .filter(inputs::isFile);
        if (file.isPresent()) {
          Optional<Setting> setting = setting(file.get(), findings);
          if (setting.isPresent()) {
            return new Sourced<>(port(setting.get(), name), findings);
          }
        }
      }
    }
    return new Sourced<>(Optional.empty(), findings);
  }

  private Optional<Setting> setting(Path file, List<Finding> findings) {
    try {
      byte[] content = inputs.content(file);
      return file.toString().endsWith(".properties")
          ? PropertiesSettings.find(content, KEYS)
          : YamlSettings.find(content, KEYS);
    } catch (Setting.SyntaxException e) {
      findings.add(unreadable(file, ":" + e.line(), e.reason()));
    } catch (IOException e) {
      findings.add(unreadable(file, "", PomProblems.brief(e)));
    }
    return Optional.empty();
  }

  private Finding unreadable(Path file, String line, String reason) {
    return new Finding(
        FindingCode.CONFIGURATION_UNREADABLE,
        Anchor.whole(),
        Folders.relative(projectDir, file) + line + " cannot be read for the port: " + reason,
        "mend the file, or state the port in ports");
  }

  private static Optional<ConfiguredPort> port(Setting setting, String file) {
    String value = setting.value().strip();
    // ${PORT:8080}, and ${A:${B:8080}}
    for (Matcher nested = PLACEHOLDER.matcher(value);
        nested.matches();
        nested = PLACEHOLDER.matcher(value)) {
      value = nested.group(1).strip();
    }
    return Optional.of(value)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Integer::parseInt)
        .filter(number -> number <= 65535)
        .map(number -> new ConfiguredPort(number, setting.key() + " in " + file));
  }
}
