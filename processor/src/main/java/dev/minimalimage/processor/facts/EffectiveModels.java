package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;

/**
 * The effective models of the project's own POMs: with all that they inherit and import, with
 * properties filled in and active profiles applied. Profiles of the user's settings.xml do not
 * count: they are not part of the source.
 */
final class EffectiveModels {
  private final ModelBuilder builder;
  private final Artifacts artifacts;
  private final Versions versions;
  private final MavenConfig config;
  private final Properties system;
  private final Path base;
  private final SortedSet<Gav> asked = new TreeSet<>();
  private final PomCache cache = new PomCache();
  private final Map<Path, Model> known = new HashMap<>();
  private List<Model> lineage = List.of();

  /**
   * Sets up for one project.
   *
   * @param base the module's folder, which messages name files from
   */
  EffectiveModels(
      ModelBuilder builder,
      Artifacts artifacts,
      Versions versions,
      MavenConfig config,
      Map<String, String> system,
      Path base) {
    this.builder = builder;
    this.artifacts = artifacts;
    this.versions = versions;
    this.config = config;
    this.system = properties(system);
    this.base = base;
  }

  Model of(RawPom pom) throws FactsException {
    Model model = known.get(pom.file());
    if (model == null) {
      ModelBuildingResult result = build(pom, Optional.empty());
      model = result.getEffectiveModel();
      known.put(pom.file(), model);
      if (pom.folder().equals(base)) {
        lineage = result.getModelIds().stream().map(result::getRawModel).toList();
      }
    }
    return model;
  }

  /**
   * The module's POM and its parents as they are written, the nearest first. Those of other modules
   * are not kept: they may be many.
   */
  List<Model> lineage(RawPom module) throws FactsException {
    of(module);
    return lineage;
  }

  /** The effective model of a POM with one more profile active. */
  Model with(String profile, RawPom pom) throws FactsException {
    return build(pom, Optional.of(profile)).getEffectiveModel();
  }

  private ModelBuildingResult build(RawPom pom, Optional<String> profile) throws FactsException {
    List<String> active = new ArrayList<>(config.activeProfiles());
    List<String> inactive = new ArrayList<>(config.inactiveProfiles());
    profile.ifPresent(active::add);
    profile.ifPresent(inactive::remove);
    ModelBuildingRequest request =
        request(asked)
            .setPomFile(pom.file().toFile())
            .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MAVEN_2_0)
            .setProcessPlugins(true)
            .setUserProperties(properties(config.properties()))
            .setActiveProfileIds(active)
            .setInactiveProfileIds(inactive)
            .setModelCache(cache);
    SortedSet<Gav> missing = new TreeSet<>(artifacts.missingAncestors());
    try {
      return builder.build(request);
    } catch (ModelBuildingException e) {
      SortedSet<Gav> news = new TreeSet<>(artifacts.missingAncestors());
      news.removeAll(missing);
      throw PomProblems.of(e, news, pom.file(), base);
    } catch (StackOverflowError e) {
      throw PomProblems.unreadable(pom.file(), base, 0, "it is nested too deep");
    }
  }

  /** The parents and imported POMs of a POM in the local repository, as far as they can be read. */
  SortedSet<Gav> ancestors(Path pom) {
    SortedSet<Gav> ancestors = new TreeSet<>();
    try {
      builder.build(request(ancestors).setModelSource(new FileModelSource(pom.toFile())));
    } catch (ModelBuildingException | StackOverflowError e) {
      // What could not be read is missing or useless in the container too.
    }
    return ancestors;
  }

  private ModelBuildingRequest request(SortedSet<Gav> asked) {
    return new DefaultModelBuildingRequest()
        .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
        .setTwoPhaseBuilding(false)
        .setLocationTracking(true)
        .setSystemProperties(system)
        // ${maven.build.timestamp} must not make two answers differ.
        .setBuildStartTime(Date.from(Instant.EPOCH))
        .setModelResolver(new PomResolver(artifacts, versions, asked));
  }

  /** The parents and imported POMs of all models so far, without parents found by relative path. */
  SortedSet<Gav> asked() {
    return Collections.unmodifiableSortedSet(asked);
  }

  private static Properties properties(Map<String, String> values) {
    Properties properties = new Properties();
    properties.putAll(values);
    return properties;
  }
}
