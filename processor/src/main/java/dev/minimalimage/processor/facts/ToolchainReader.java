package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.JdkToolchain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;

/**
 * Reads which JDKs a build asks for through maven-toolchains-plugin, whose goal {@code toolchain}
 * fails where no file of the user's has them. No version of the plugin (up to 3.2.0) can be told to
 * skip.
 */
record ToolchainReader(Reactor reactor, EffectiveModels models, int javaRelease) {
  private static final String NAME = "org.apache.maven.plugins:maven-toolchains-plugin";

  /** Each JDK once, in the order of the POMs. */
  List<JdkToolchain> read(NeededModules needed, boolean withParents) throws FactsException {
    List<JdkToolchain> toolchains = new ArrayList<>();
    for (Path file : needed.built()) {
      RawPom module = reactor.at(file).orElseThrow();
      read(models.of(module), toolchains);
      if (withParents) {
        for (RawPom parent : reactor.localParents(module)) {
          read(models.of(parent), toolchains);
        }
      }
    }
    return toolchains.stream().distinct().toList();
  }

  private void read(Model model, List<JdkToolchain> toolchains) {
    for (Plugin plugin : Plugins.of(model)) {
      if (Plugins.name(plugin).equals(NAME)) {
        for (Xpp3Dom configuration : Plugins.configurations(plugin)) {
          Optional.ofNullable(configuration.getChild("toolchains")).stream()
              .flatMap(all -> Stream.of(all.getChildren("jdk")))
              .map(this::toolchain)
              .forEach(toolchains::add);
        }
      }
    }
  }

  private JdkToolchain toolchain(Xpp3Dom jdk) {
    SortedMap<String, String> properties = new TreeMap<>();
    for (Xpp3Dom property : jdk.getChildren()) {
      if (property.getValue() != null) {
        String value = property.getValue().strip().replaceAll("\\p{Cntrl}+", " ");
        properties.put(
            property.getName(), property.getName().equals("version") ? version(value) : value);
      }
    }
    return new JdkToolchain(properties);
  }

  /** A version that the POM's version or range of versions accepts. */
  private String version(String asked) {
    GenericVersionScheme scheme = new GenericVersionScheme();
    try {
      VersionConstraint constraint = scheme.parseVersionConstraint(asked);
      if (constraint.getRange() == null) {
        return asked;
      }
      // The release that the project compiles for, or else the next one.
      for (String release : IntStream.range(javaRelease, 100).mapToObj(String::valueOf).toList()) {
        if (constraint.containsVersion(scheme.parseVersion(release))) {
          return release;
        }
      }
      return constraint.getRange().getLowerBound() == null
          ? asked
          : constraint.getRange().getLowerBound().getVersion().toString();
    } catch (InvalidVersionSpecificationException e) {
      return asked;
    }
  }
}
