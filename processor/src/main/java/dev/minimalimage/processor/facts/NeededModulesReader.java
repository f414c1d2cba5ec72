package dev.minimalimage.processor.facts;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/**
 * Finds the project's modules that building one module takes.
 *
 * <p>Dependencies of test scope count: {@code mvn -am} builds them, tests skipped or not.
 */
final class NeededModulesReader {
  private final Reactor reactor;
  private final EffectiveModels models;
  private final Artifacts artifacts;
  private final NavigableSet<Path> built = new TreeSet<>();
  private final NavigableSet<Path> named = new TreeSet<>();
  private final NavigableSet<Path> imported = new TreeSet<>();

  NeededModulesReader(Reactor reactor, EffectiveModels models, Artifacts artifacts) {
    this.reactor = reactor;
    this.models = models;
    this.artifacts = artifacts;
  }

  NeededModules read() throws FactsException {
    Deque<RawPom> open = new ArrayDeque<>(List.of(reactor.module()));
    while (!open.isEmpty()) {
      RawPom pom = open.remove();
      if (!built.add(pom.file())) {
        continue;
      }
      Model model = models.of(pom);
      for (Dependency each : model.getDependencies()) {
        module(new Gav(each.getGroupId(), each.getArtifactId(), each.getVersion()))
            .ifPresent(open::add);
      }
      for (Extension each : model.getBuild().getExtensions()) {
        module(new Gav(each.getGroupId(), each.getArtifactId(), each.getVersion()))
            .ifPresent(open::add);
      }
      for (Plugin plugin : Plugins.of(model)) {
        plugins(plugin, model, open);
      }
    }
    for (Gav gav : models.asked()) {
      module(gav).map(RawPom::file).ifPresent(imported::add);
    }
    return new NeededModules(built, named, imported);
  }

  private void plugins(Plugin plugin, Model model, Deque<RawPom> open) {
    List<Gav> ordered = new ArrayList<>();
    if (plugin.getVersion() != null) {
      ordered.add(new Gav(plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion()));
    }
    for (Dependency each : plugin.getDependencies()) {
      ordered.add(new Gav(each.getGroupId(), each.getArtifactId(), each.getVersion()));
    }
    ordered.forEach(gav -> module(gav).ifPresent(open::add));
    for (Gav gav : Plugins.processorPaths(plugin, model)) {
      // To Maven a processor path is mere configuration: -am does not follow it.
      module(gav)
          .ifPresent(
              pom -> {
                named.add(pom.file());
                open.add(pom);
              });
    }
  }

  private Optional<RawPom> module(Gav gav) {
    return artifacts.module(gav);
  }
}
