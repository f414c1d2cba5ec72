package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.FrameworkBuild;
import dev.minimalimage.processor.model.Reasoned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Reads what Quarkus is told about packaging by whatever the image's build has of the project. In
 * the order of Quarkus (guide "Configuration Reference", sources and their ordinals): Maven's
 * command line, which the plugin's {@code systemProperties} end in, too; {@code application.yaml},
 * {@code application.properties}; {@code microprofile-config.properties}; properties of the POM.
 */
final class QuarkusReader {
  private static final Set<String> PLUGINS =
      Set.of(
          "io.quarkus:quarkus-maven-plugin",
          "io.quarkus.platform:quarkus-maven-plugin",
          "com.redhat.quarkus.platform:quarkus-maven-plugin");

  /** Quarkus' packaging, whose life cycle calls the plugin. */
  private static final String PACKAGING = "quarkus";

  /** What decides about the packaging, or about steps that an image's build does without. */
  private static final List<String> KEYS =
      List.of(
          "quarkus.container-image.build",
          "quarkus.container-image.push",
          "quarkus.kubernetes.deploy",
          "quarkus.native.enabled",
          "quarkus.openshift.deploy",
          "quarkus.package.add-runner-suffix",
          "quarkus.package.create-appcds",
          "quarkus.package.jar.add-runner-suffix",
          "quarkus.package.jar.aot.enabled",
          "quarkus.package.jar.appcds.enabled",
          "quarkus.package.jar.enabled",
          "quarkus.package.jar.type",
          "quarkus.package.output-directory",
          "quarkus.package.output-name",
          "quarkus.package.runner-suffix",
          "quarkus.package.type");

  private static final List<String> FILES =
      List.of(
          "application.yaml",
          "application.yml",
          "application.properties",
          "META-INF/microprofile-config.properties");

  private final Path folder;
  private final MavenConfig config;
  private final Inputs inputs;

  QuarkusReader(Path folder, MavenConfig config, Inputs inputs) {
    this.folder = folder;
    this.config = config;
    this.inputs = inputs;
  }

  Optional<FrameworkBuild> read(Model model) {
    return Plugins.of(model).stream()
        .filter(each -> PLUGINS.contains(Plugins.name(each)))
        .findFirst()
        .map(plugin -> read(model, plugin));
  }

  private FrameworkBuild read(Model model, Plugin plugin) {
    TreeMap<String, Reasoned<String>> settings = new TreeMap<>();
    for (String key : KEYS) {
      setting(key, model, plugin)
          .ifPresent(
              each -> settings.put(key, new Reasoned<>(each.value().strip(), each.reason())));
    }
    boolean bound =
        model.getPackaging().equals(PACKAGING)
            || plugin.getExecutions().stream()
                .anyMatch(
                    each -> each.getGoals().contains("build") && NativePlugin.isReached(each));
    return new FrameworkBuild.Quarkus(bound, model.getBuild().getFinalName(), settings);
  }

  private Optional<Reasoned<String>> setting(String key, Model model, Plugin plugin) {
    return Optional.ofNullable(config.properties().get(key))
        .map(value -> new Reasoned<>(value, ".mvn/maven.config"))
        .or(() -> configured(key, plugin))
        .or(() -> inFiles(key, model))
        .or(
            () ->
                Optional.ofNullable(model.getProperties().getProperty(key))
                    .map(value -> new Reasoned<>(value, "the POM's properties")));
  }

  private static Optional<Reasoned<String>> configured(String key, Plugin plugin) {
    return Stream.concat(
            plugin.getExecutions().stream()
                .filter(each -> each.getGoals().contains("build"))
                .map(PluginExecution::getConfiguration),
            Stream.ofNullable(plugin.getConfiguration()))
        .filter(Xpp3Dom.class::isInstance)
        .map(Xpp3Dom.class::cast)
        .flatMap(each -> Stream.of("systemProperties", "properties").map(each::getChild))
        .flatMap(Stream::ofNullable)
        .flatMap(each -> Stream.ofNullable(each.getChild(key)))
        .flatMap(each -> Stream.ofNullable(each.getValue()))
        .findFirst()
        .map(value -> new Reasoned<>(value, "the configuration of quarkus-maven-plugin"));
  }

  private Optional<Reasoned<String>> inFiles(String key, Model model) {
    // The profile that an application is built with.
    List<String> keys = List.of("%prod." + key, key);
    for (String name : FILES) {
      for (Resource resource : model.getBuild().getResources()) {
        Optional<Reasoned<String>> found =
            Folders.resolve(folder, resource.getDirectory() + "/" + name)
                .filter(inputs::isFile)
                .flatMap(file -> in(file, keys).map(each -> new Reasoned<>(each.value(), name)));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Setting> in(Path file, List<String> keys) {
    try {
      byte[] content = inputs.content(file);
      return file.toString().endsWith(".properties")
          ? PropertiesSettings.find(content, keys)
          : YamlSettings.find(content, keys);
    } catch (IOException | Setting.SyntaxException e) {
      // Whoever looks for the port has said so.
      return Optional.empty();
    }
  }
}
