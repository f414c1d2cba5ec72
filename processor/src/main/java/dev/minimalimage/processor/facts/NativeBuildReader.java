package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.NativeBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads what native-maven-plugin would do in one effective model. */
final class NativeBuildReader {
  private static final String COMMAND_LINE = "default-cli";
  private static final String BOOT = "org.springframework.boot:spring-boot-maven-plugin";

  private final PomPlaces places;
  private final MavenConfig config;
  private final Path folder;
  private final NativePackaging packaging;

  /**
   * @param folder the module's
   */
  NativeBuildReader(PomPlaces places, MavenConfig config, Path folder, NativePackaging packaging) {
    this.places = places;
    this.config = config;
    this.folder = folder;
    this.packaging = packaging;
  }

  /**
   * What the plugin does in a build with it; or what it would do for a packaging that calls it.
   *
   * @param declared where the plugin, the profile with it or the packaging is written
   * @return empty if nothing calls it, and nobody has put it into the build
   */
  Optional<NativeBuild> read(
      Model model, Optional<String> profile, @Nullable InputLocation declared) {
    Optional<Plugin> plugin = NativePlugin.declaredIn(model.getBuild());
    if (packaging.isOn(model) || packaging.option(model).isPresent()) {
      // The life cycle takes it as it is managed.
      Plugin called =
          plugin
              .or(() -> NativePlugin.mentionedIn(model.getBuild()))
              .orElseGet(NativePlugin::unconfigured);
      boolean counts = plugin.isPresent() || packaging.isOn(model);
      return Optional.of(read(model, called, profile, declared, counts));
    }
    return plugin.map(called -> read(model, called, profile, declared, true));
  }

  /**
   * @param counts whether the plugin takes part in the build as it is
   */
  private NativeBuild read(
      Model model,
      Plugin plugin,
      Optional<String> profile,
      @Nullable InputLocation declared,
      boolean counts) {
    Optional<PluginExecution> execution = execution(plugin);
    NativeParameters parameters =
        new NativeParameters(configuration(plugin, execution), properties(model));
    PluginVersion version =
        new PluginVersion(
            Optional.ofNullable(plugin.getVersion())
                .filter(text -> !NativeParameters.hasControl(text))
                .map(String::strip)
                .orElse(""));
    String place = places.of(declared);
    NativeOptions options = new NativeOptions(parameters, version, places, place);
    return new NativeBuild(
        profile,
        place,
        version.text(),
        (packaging.isOn(model) || execution.filter(NativePlugin::isBound).isPresent())
            && !parameters.flag("skip", "skipNativeBuild"),
        packaging.option(model),
        options.args(),
        parameters.text("mainClass", "mainClass"),
        parameters.text("imageName", "imageName").orElse(model.getArtifactId()),
        outputDirectory(model, parameters),
        metadataRepository(parameters, version),
        counts && places.isOwn(declared),
        isProcessed(model),
        options.problems());
  }

  /** What the image's build would run, or else what a goal on the command line would take. */
  private static Optional<PluginExecution> execution(Plugin plugin) {
    List<PluginExecution> all = plugin.getExecutions();
    return all.stream()
        .filter(NativePlugin::isBound)
        .findFirst()
        .or(() -> all.stream().filter(each -> COMMAND_LINE.equals(each.getId())).findFirst())
        .or(() -> all.stream().filter(NativePlugin::compiles).findFirst());
  }

  /** The model builder has merged the plugin's configuration into that of each execution. */
  private static Xpp3Dom configuration(Plugin plugin, Optional<PluginExecution> execution) {
    Object configuration =
        execution.map(PluginExecution::getConfiguration).orElse(plugin.getConfiguration());
    return configuration instanceof Xpp3Dom dom ? dom : new Xpp3Dom("configuration");
  }

  private static boolean isProcessed(Model model) {
    return model.getBuild().getPlugins().stream()
        .filter(plugin -> Plugins.name(plugin).equals(BOOT))
        .allMatch(
            plugin ->
                plugin.getExecutions().stream()
                    .anyMatch(execution -> execution.getGoals().contains("process-aot")));
  }

  private Properties properties(Model model) {
    Properties properties = new Properties();
    properties.putAll(model.getProperties());
    properties.putAll(config.properties());
    return properties;
  }

  private String outputDirectory(Model model, NativeParameters parameters) {
    return parameters
        .text("outputDirectory", "outputDir")
        .flatMap(name -> Folders.resolve(folder, name))
        .or(() -> Folders.resolve(folder, model.getBuild().getDirectory()))
        .map(path -> Folders.relative(folder, path))
        .orElse("target");
  }

  /** Versions before 0.10.0 ask it only if they are told to. */
  private static boolean metadataRepository(NativeParameters parameters, PluginVersion version) {
    boolean usual = !version.isBefore("0.10.0");
    return parameters
        .element("metadataRepository")
        .flatMap(element -> Optional.ofNullable(element.getChild("enabled")))
        .flatMap(NativeParameters::value)
        .map(text -> text.equalsIgnoreCase("true"))
        .orElse(usual);
  }
}
