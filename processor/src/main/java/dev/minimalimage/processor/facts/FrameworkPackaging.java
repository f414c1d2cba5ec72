package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.cache.Inputs;
import dev.minimalimage.processor.model.FrameworkBuild;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Model;

/**
 * How a framework's plugin packages a module, if one does.
 *
 * @param build what it makes
 * @param excluded what of the provided dependencies it leaves out: {@code group:artifact}, or
 *     {@code group:} for all of a group
 */
record FrameworkPackaging(Optional<FrameworkBuild> build, Set<String> excluded) {

  static FrameworkPackaging of(Model model, Path folder, MavenConfig config, Inputs inputs) {
    Optional<FrameworkBuild> quarkus = new QuarkusReader(folder, config, inputs).read(model);
    return quarkus.isPresent()
        ? new FrameworkPackaging(quarkus, Set.of())
        : new FrameworkPackaging(
            SpringBootWarReader.read(model, folder), SpringBootWarReader.excluded(model));
  }

  boolean isQuarkus() {
    return build.filter(FrameworkBuild.Quarkus.class::isInstance).isPresent();
  }

  /** Whether a provided dependency is there at run time: in Spring Boot's executable archive. */
  boolean brings(Gav provided) {
    return build.filter(FrameworkBuild.SpringBootWar.class::isInstance).isPresent()
        && !excluded.contains(provided.groupId() + ":" + provided.artifactId())
        && !excluded.contains(provided.groupId() + ":");
  }
}
