package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Configuration;
import dev.minimalimage.processor.model.ConfiguredPort;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.Framework;
import dev.minimalimage.processor.model.HealthEndpoint;
import dev.minimalimage.processor.model.Sourced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;

/** Reads what the application's configuration files say of what frameworks ask for there. */
final class ConfigurationReader {
  /** As Spring, Micronaut and Quarkus write a default, and as Dropwizard's substitutor does. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:{}$]+:-?(.*)}");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  /** A name that means itself in a shell, a Dockerfile and an ignore file; a hidden one is none. */
  private static final Pattern PLAIN = Pattern.compile("\\w[\\w.-]*");

  /** What other tools look for by its name. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(docker-)?compose.*|(mkdocs|codecov|appveyor|azure-pipelines|cloudbuild|openapi|swagger)[.].*");

  private final Path projectDir;
  private final Inputs inputs;
  private final List<Framework> present;
  private final List<Framework> all;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Sets up for one module.
   *
   * @param frameworks what is known of each, the strongest first
   * @param modules {@code group:artifact} of what is on the runtime class path
   */
  ConfigurationReader(
      Path projectDir, Inputs inputs, List<Framework> frameworks, Collection<String> modules) {
    this.projectDir = projectDir;
    this.inputs = inputs;
    this.present = frameworks.stream().filter(each -> each.isAmong(modules)).toList();
    // A key that somebody's own code reads means the same.
    this.all = Stream.concat(present.stream(), frameworks.stream()).distinct().toList();
  }

  /**
   * Reads the module's resources, and the files that arguments of the application name.
   *
   * @param arguments those of all images of the module
   */
  Sourced<Configuration> read(Model model, List<String> arguments) {
    Optional<ConfiguredPort> port = port(model);
    NavigableMap<String, ConfiguredPort> named = new TreeMap<>();
    List<String> keys =
        present.stream()
            .filter(Framework::namedFiles)
            .flatMap(framework -> framework.portKeys().stream())
            .distinct()
            .toList();
    List<String> files = commandFiles();
    if (!keys.isEmpty()) {
      Stream.concat(arguments.stream(), files.stream())
          .distinct()
          .forEach(name -> named(name, keys).ifPresent(found -> named.put(name, found)));
    }
    return new Sourced<>(new Configuration(port, named, files, present(model)), findings);
  }

  private Optional<ConfiguredPort> port(Model model) {
    List<String> keys = distinct(Framework::portKeys);
    for (String name : distinct(Framework::portFiles)) {
      for (Path file : files(model, name)) {
        Optional<Setting> setting = setting(file, keys);
        if (setting.isPresent()) {
          return port(setting.get(), name);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> commandFiles() {
    return present.stream()
        .flatMap(framework -> framework.command().stream())
        .findFirst()
        .map(command -> command.files().stream().map(this::files).filter(names -> !names.isEmpty()))
        .flatMap(Stream::findFirst)
        .orElse(List.of());
  }

  /** The files of the project's folder with that name, in which a star is any text. */
  private List<String> files(String name) {
    Pattern pattern = Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"));
    return inputs.names(projectDir).stream()
        .filter(file -> pattern.matcher(file).matches() && PLAIN.matcher(file).matches())
        .filter(file -> !OF_OTHERS.matcher(file).matches())
        .filter(file -> inputs.isFile(projectDir.resolve(file)))
        .toList();
  }

  private Optional<ConfiguredPort> named(String argument, List<String> keys) {
    return Folders.resolve(projectDir, argument)
        .filter(file -> file.startsWith(projectDir))
        .filter(inputs::isFile)
        .flatMap(file -> setting(file, keys))
        .flatMap(setting -> port(setting, argument));
  }

  /** The keys that decide about an endpoint for health and that some file has. */
  private List<String> present(Model model) {
    List<String> asked =
        present.stream()
            .flatMap(framework -> framework.health().stream())
            .map(HealthEndpoint::unless)
            .flatMap(List::stream)
            .distinct()
            .toList();
    TreeSet<String> keys = new TreeSet<>();
    if (!asked.isEmpty()) {
      for (String name : distinct(Framework::portFiles)) {
        for (Path file : files(model, name)) {
          asked.stream().filter(key -> has(file, key)).forEach(keys::add);
        }
      }
    }
    return List.copyOf(keys);
  }

  private List<String> distinct(Function<Framework, List<String>> part) {
    return all.stream().map(part).flatMap(List::stream).distinct().toList();
  }

  private List<Path> files(Model model, String name) {
    return model.getBuild().getResources().stream()
        .map(Resource::getDirectory)
        .flatMap(folder -> Folders.resolve(projectDir, folder + "/" + name).stream())
        .filter(inputs::isFile)
        .toList();
  }

  private boolean has(Path file, String key) {
    try {
      byte[] content = inputs.content(file);
      return file.toString().endsWith(".properties")
          ? PropertiesSettings.has(content, key)
          : YamlSettings.has(content, key);
    } catch (Setting.SyntaxException | IOException e) {
      // Said already, where the port was looked for. What cannot be read may say anything.
      return true;
    }
  }

  private Optional<Setting> setting(Path file, List<String> keys) {
    try {
      byte[] content = inputs.content(file);
      return file.toString().endsWith(".properties")
          ? PropertiesSettings.find(content, keys)
          : YamlSettings.find(content, keys);
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
