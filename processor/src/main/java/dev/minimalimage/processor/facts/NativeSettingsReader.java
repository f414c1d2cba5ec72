package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.Anchor;
import dev.minimalimage.processor.model.Finding;
import dev.minimalimage.processor.model.FindingCode;
import dev.minimalimage.processor.model.NativeBuild;
import dev.minimalimage.processor.model.NativeProblem;
import dev.minimalimage.processor.model.NativeSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the project says about native executables. Each profile that has a say is applied by
 * Maven's model builder, one at a time; a project in which nothing declares the plugin is read no
 * further than its POMs as they are written.
 */
final class NativeSettingsReader {
  private final RawPom module;
  private final EffectiveModels models;
  private final PomPlaces places;
  private final NativeSwitches switches;
  private final MavenConfig config;

  NativeSettingsReader(
      RawPom module,
      EffectiveModels models,
      MavenConfig config,
      PomPlaces places,
      NativeSwitches switches) {
    this.module = module;
    this.models = models;
    this.places = places;
    this.config = config;
    this.switches = switches;
  }

  /** What was read, and which profiles could not be applied on this machine. */
  record Answer(NativeSettings settings, List<Finding> findings) {
    Answer {
      findings = List.copyOf(findings);
    }

    boolean complete() {
      return findings.isEmpty();
    }
  }

  Answer read() throws FactsException {
    Model model = models.of(module);
    List<Model> lineage = models.lineage(module);
    Model written = lineage.get(0);
    NativePackaging packaging = NativePackaging.of(written);
    NativeBuildReader reader = new NativeBuildReader(places, config, module.folder(), packaging);
    List<NativeBuild> builds = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (NativePlugin.isDeclaredIn(lineage)
        || packaging.isOn(model)
        || packaging.option(model).isPresent()) {
      reader
          .read(
              model,
              Optional.empty(),
              packaging.isOn(model)
                  ? written.getLocation("packaging")
                  : declared(lineage, model.getBuild()))
          .ifPresent(builds::add);
      for (Map.Entry<String, Profile> profile :
          NativeProfiles.of(lineage, packaging.property()).entrySet()) {
        try {
          reader
              .read(
                  models.with(profile.getKey(), module),
                  Optional.of(profile.getKey()),
                  declared(profile.getValue()))
              .ifPresent(builds::add);
        } catch (FactsException e) {
          Finding reason = e.findings().get(0);
          if (reason.code() == FindingCode.PARENT_MISSING) {
            findings.add(missing(profile.getKey(), reason));
          } else {
            builds.add(unreadable(profile.getValue(), model, reason));
          }
        }
      }
    }
    return new Answer(new NativeSettings(builds, switches.find(model, lineage)), findings);
  }

  /** The nearest POM that declares the plugin; or a profile, which is active then. */
  private static @Nullable InputLocation declared(List<Model> lineage, BuildBase effective) {
    return lineage.stream()
        .flatMap(model -> NativePlugin.declaredIn(model.getBuild()).stream())
        .findFirst()
        .or(() -> NativePlugin.mentionedIn(effective))
        .map(plugin -> plugin.getLocation(""))
        .orElse(null);
  }

  private static @Nullable InputLocation declared(Profile profile) {
    return NativePlugin.mentionedIn(profile.getBuild())
        .map(plugin -> plugin.getLocation(""))
        .orElseGet(() -> profile.getLocation(""));
  }

  /** It may say anything on a machine that has the POM. */
  private static Finding missing(String profile, Finding reason) {
    return new Finding(
        FindingCode.DEPENDENCY_MISSING,
        Anchor.whole(),
        "the profile "
            + profile
            + " configures native-maven-plugin and cannot be read: "
            + reason.problem(),
        "call mvn validate -P" + profile + " once with network access, then compile again");
  }

  private NativeBuild unreadable(Profile profile, Model model, Finding reason) {
    InputLocation declared = declared(profile);
    return new NativeBuild(
        Optional.of(profile.getId()),
        places.of(declared),
        "",
        NativePlugin.mentionedIn(profile.getBuild()).stream()
            .flatMap(plugin -> plugin.getExecutions().stream())
            .anyMatch(NativePlugin::isBound),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        model.getArtifactId(),
        Folders.relative(module.folder(), Path.of(model.getBuild().getDirectory())),
        true,
        places.isOwn(declared),
        true,
        List.of(
            new NativeProblem(
                places.of(declared)
                    + ": with the profile the POM is not valid: "
                    + reason.problem(),
                "mend it until mvn validate -P" + profile.getId() + " accepts it")));
  }
}
