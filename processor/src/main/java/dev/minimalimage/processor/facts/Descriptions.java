package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.ProjectDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a POM says about its project to people, each on one line.
 *
 * <p>Maven inherits all of it but the name, from published parents too: it would give every Spring
 * Boot application Spring Boot's licence and home page. So only what the project's own POMs state
 * counts, from the POM that states it: to a child, Maven adds the module's name to each URL.
 */
final class Descriptions {
  private final Reactor reactor;
  private final EffectiveModels models;

  Descriptions(Reactor reactor, EffectiveModels models) {
    this.reactor = reactor;
    this.models = models;
  }

  ProjectDescription read() throws FactsException {
    return new ProjectDescription(
        text(models.of(reactor.module()).getName()),
        stated(Model::getDescription),
        stated(Model::getUrl),
        stated(model -> Optional.ofNullable(model.getScm()).map(Scm::getUrl).orElse(null)),
        licenses());
  }

  private Optional<String> stated(Function<Model, @Nullable String> member) throws FactsException {
    for (RawPom pom : lineage()) {
      if (member.apply(pom.model()) != null) {
        return text(member.apply(models.of(pom)));
      }
    }
    return Optional.empty();
  }

  private List<String> licenses() throws FactsException {
    for (RawPom pom : lineage()) {
      if (!pom.model().getLicenses().isEmpty()) {
        return models.of(pom).getLicenses().stream()
            .map(License::getName)
            .flatMap(name -> text(name).stream())
            .toList();
      }
    }
    return List.of();
  }

  private List<RawPom> lineage() {
    List<RawPom> lineage = new ArrayList<>(List.of(reactor.module()));
    lineage.addAll(reactor.localParents(reactor.module()));
    return lineage;
  }

  /** Without line breaks and indentation of the XML; none if a property in it is not known. */
  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(value -> value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .filter(value -> !value.isEmpty() && !value.contains("${"));
  }
}
