package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Resource;

/** Finds the packaging or property by which a framework is told to compile natively. */
final class NativeSwitches {
  /** Micronaut's. */
  private static final Setting PACKAGING = new Setting("packaging", "native-image");

  /** Quarkus's, since 3.9 and before. */
  private static final List<Setting> QUARKUS =
      List.of(
          new Setting("quarkus.native.enabled", "true"),
          new Setting("quarkus.package.type", "native"));

  private static final List<String> FILES =
      List.of("application.properties", "application.yml", "application.yaml");

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");

  private final MavenConfig config;
  private final PomPlaces places;
  private final Path folder;
  private final Inputs inputs;

  /**
   * Sets up for one module.
   *
   * @param folder the module's
   */
  NativeSwitches(MavenConfig config, PomPlaces places, Path folder, Inputs inputs) {
    this.config = config;
    this.places = places;
    this.folder = folder;
    this.inputs = inputs;
  }

  /**
   * The switch that is on, or that a profile turns on, with its place.
   *
   * @param lineage the POM and its parents as they are written, the nearest first
   */
  Optional<String> find(Model model, List<Model> lineage) {
    return packaging(lineage)
        .or(
            () ->
                QUARKUS.stream()
                    .flatMap(
                        each ->
                            property(each, lineage).or(() -> setting(each, model)).stream()
                                .map(place -> each.key() + "=" + each.value() + " in " + place))
                    .findFirst());
  }

  private Optional<String> packaging(List<Model> lineage) {
    Model written = lineage.get(0);
    Optional<String> place =
        PACKAGING.value().equals(written.getPackaging())
            ? Optional.of(places.of(written.getLocation(PACKAGING.key())))
            : PROPERTY
                .matcher(written.getPackaging())
                .results()
                .map(match -> new Setting(match.group(1), PACKAGING.value()))
                .findFirst()
                .flatMap(property -> property(property, lineage));
    return place.map(text -> PACKAGING.key() + " " + PACKAGING.value() + " in " + text);
  }

  /** Where a property has the value: on Maven's command line, in a POM, or else in a profile. */
  private Optional<String> property(Setting wanted, List<Model> lineage) {
    String given = config.properties().get(wanted.key());
    if (given != null) {
      return Optional.of(".mvn/maven.config").filter(file -> given.equals(wanted.value()));
    }
    for (Model model : lineage) {
      if (model.getProperties().containsKey(wanted.key())) {
        if (has(model, wanted)) {
          return Optional.of(place(model, wanted));
        }
        // The nearest POM wins.
        break;
      }
    }
    for (Model model : lineage) {
      for (Profile profile : model.getProfiles()) {
        if (has(profile, wanted)) {
          return Optional.of(place(profile, wanted) + " (profile " + profile.getId() + ")");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean has(ModelBase base, Setting wanted) {
    return base.getProperties().getProperty(wanted.key(), "").strip().equals(wanted.value());
  }

  private String place(ModelBase base, Setting property) {
    InputLocation all = base.getLocation("properties");
    return places.of(all == null ? null : all.getLocation(property.key()));
  }

  private Optional<String> setting(Setting wanted, Model model) {
    for (Resource resource : model.getBuild().getResources()) {
      for (String name : FILES) {
        Optional<String> place =
            Folders.resolve(folder, resource.getDirectory() + "/" + name)
                .filter(inputs::isFile)
                .flatMap(file -> setting(wanted, file));
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> setting(Setting wanted, Path file) {
    try {
      byte[] content = inputs.content(file);
      List<String> keys = List.of(wanted.key());
      Optional<Setting> found =
          file.toString().endsWith(".properties")
              ? PropertiesSettings.find(content, keys)
              : YamlSettings.find(content, keys);
      return found
          .filter(setting -> setting.value().strip().equals(wanted.value()))
          .map(setting -> Folders.relative(folder, file) + line(content, setting.key()));
    } catch (IOException | Setting.SyntaxException e) {
      // Whoever looks for the port has said so.
      return Optional.empty();
    }
  }

  /** Empty if the key is nested, and so on several lines. */
  private static String line(byte[] content, String key) {
    String text = new String(content, StandardCharsets.UTF_8);
    return Pattern.compile("(?m)^\\h*" + Pattern.quote(key))
        .matcher(text)
        .results()
        .map(MatchResult::start)
        .findFirst()
        .map(start -> ":" + (text.substring(0, start).lines().count() + 1))
        .orElse("");
  }
}
